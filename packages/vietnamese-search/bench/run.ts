/** `npm run bench:search`: see README.md of this package. `--verbose` lists the weakest tuned queries. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { projectState, startMeilisearch, temporaryState } from "@ocop/local-services"
import { understand, type Understood } from "../dist/index.js"
import { placeLookup, placeWords } from "../dist/places.js"
import { baseDocument, fullDocument } from "./documents.ts"
import {
  readFurther,
  readOther,
  readOtherProducts,
  readProducts,
  readQueries,
  type Judged,
} from "./judgements.ts"
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
const own = readProducts()
// The other goods are asked for among all, so that the goods that were tuned on stand in their way.
const all = [...own, ...readOtherProducts()]
const corpora = [
  { name: "own", products: own, queries: [...readQueries(own), ...readFurther(own)] },
  { name: "all", products: all, queries: readOther(all) },
]
const folder = mkdtempSync(join(tmpdir(), "ocop-bench-search-"))
const state = temporaryState(folder, projectState(root))
const systems = new Map<string, Run[]>()

async function measure(
  name: string,
  queries: readonly Judged[],
  search: (query: string) => Promise<string[]>,
): Promise<void> {
  const runs = systems.get(name) ?? []
  for (const judged of queries) runs.push({ judged, found: await search(judged.query) })
  systems.set(name, runs)
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
  const miscounted: string[] = []
  for (const { name, products, queries } of corpora) {
    const [plain, ours] = [`plain-${name}`, `ours-${name}`]
    await fill(call, plain, products.map(baseDocument), false)
    await fill(call, ours, products.map(fullDocument), true)
    const read = (query: string): Understood => understand(query, known)
    await measure("Meilisearch defaults", queries, (query) => searchPlain(call, plain, query))
    await measure("ours, text only", queries, (query) => searchTextOnly(call, ours, read(query)))
    await measure("ours", queries, (query) => searchOurs(call, ours, read(query)))
    for (const { query } of queries) {
      const found = await countOurs(call, ours, read(query), "match")
      const counted = await countOurs(call, ours, read(query), "count")
      if (found !== counted) miscounted.push(`${query} (${counted} of ${found})`)
    }
  }
  say(`Queries whose facets count other goods than the list shows: ${miscounted.join("; ") || "none"}`)
} finally {
  await engine.stop()
}
if (!process.argv.includes("--no-postgres")) {
  const { withPostgres } = await import("./postgres.ts")
  for (const { name, products, queries } of corpora)
    await withPostgres(`${state.postgres}-${name}`, products.map(baseDocument), (search) =>
      measure("Medusa's Postgres provider", queries, search),
    )
}
rmSync(folder, { recursive: true, force: true })
printTable([...systems].map(([name, runs]) => ({ name, runs })))

if (verbose) {
  const ours = systems.get("ours") ?? []
  const title = new Map(all.map((product) => [product.id, product.product_name]))
  const weak = ours
    .filter((run) => run.judged.half === (process.argv.includes("--other") ? "other" : "tuned"))
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
