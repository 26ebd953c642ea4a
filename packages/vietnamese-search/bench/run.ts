/** `npm run bench:search`: see README.md of this package. `--verbose` lists the weakest tuned queries. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { projectState, startMeilisearch, temporaryState } from "@ocop/local-services"
import { understand } from "../dist/index.js"
import { placeLookup, placeWords } from "../dist/places.js"
import { baseDocument, fullDocument } from "./documents.ts"
import { readFurther, readProducts, readQueries, type Judged } from "./judgements.ts"
import { ndcg } from "./measures.ts"
import { client, countOurs, fill, searchOurs, searchPlain, searchTextOnly } from "./meilisearch.ts"
import { say } from "./say.ts"
import { printTable } from "./table.ts"

export interface Run {
  judged: Judged
  found: readonly string[]
}

const root = resolve(fileURLToPath(new URL("../../..", import.meta.url)))
const verbose = process.argv.includes("--verbose")
const products = readProducts()
const queries = [...readQueries(products), ...readFurther(products)]
const folder = mkdtempSync(join(tmpdir(), "ocop-bench-search-"))
const state = temporaryState(folder, projectState(root))
const systems: Array<{ name: string; runs: Run[] }> = []

async function measure(name: string, search: (query: string) => Promise<string[]>): Promise<void> {
  const runs: Run[] = []
  for (const judged of queries) runs.push({ judged, found: await search(judged.query) })
  systems.push({ name, runs })
}

const engine = await startMeilisearch({
  dataDir: state.meilisearch,
  binDir: state.bin,
  masterKey: "bench-search-master-key",
  throwAway: true,
})
try {
  const call = client(engine)
  const known = { places: placeLookup(), isKnown: placeWords() }
  await fill(call, "plain", products.map(baseDocument), false)
  await fill(call, "ours", products.map(fullDocument), true)
  await measure("Meilisearch defaults", (query) => searchPlain(call, "plain", query))
  await measure("ours, text only", (query) => searchTextOnly(call, "ours", understand(query, known)))
  await measure("ours", (query) => searchOurs(call, "ours", understand(query, known)))
  const miscounted: string[] = []
  for (const { query } of queries) {
    const understood = understand(query, known)
    const [all, counted] = await Promise.all([
      countOurs(call, "ours", understood, "match"),
      countOurs(call, "ours", understood, "count"),
    ])
    if (all !== counted) miscounted.push(`${query} (${counted} of ${all})`)
  }
  say(`Queries whose facets count other goods than the list shows: ${miscounted.join("; ") || "none"}`)
} finally {
  await engine.stop()
}
if (!process.argv.includes("--no-postgres")) {
  const { withPostgres } = await import("./postgres.ts")
  await withPostgres(state.postgres, products.map(baseDocument), (search) =>
    measure("Medusa's Postgres provider", search),
  )
}
rmSync(folder, { recursive: true, force: true })
printTable(systems)

if (verbose) {
  const ours = systems.find((system) => system.name === "ours")?.runs ?? []
  const title = new Map(products.map((product) => [product.id, product.product_name]))
  const weak = ours
    .filter((run) => run.judged.half === "tuned")
    .map((run) => ({ ...run, score: ndcg(run.judged, run.found) }))
    .filter((run) => run.score < 0.97)
    .sort((a, b) => a.score - b.score)
  for (const { judged, found, score } of weak) {
    say(`\n${score.toFixed(2)} ${judged.kind} «${judged.query}» → «${understand(judged.query).text}»`)
    say("  got:    " + found.map((id) => `${title.get(id)}=${judged.grades.get(id) ?? 0}`).join("; "))
    const missed = [...judged.grades].filter(([id, grade]) => !found.includes(id) && grade > 0)
    say(
      "  missed: " +
        missed
          .map(([id, grade]) => `${title.get(id)}=${grade}`)
          .slice(0, 8)
          .join("; "),
    )
  }
}
