import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"

import { describeError, markdownTable } from "@ocop/local-services"

import { multiplyListings } from "./sandbox/multiply.ts"
import { growIndex } from "./sandbox/grow-index.ts"
import { openSandbox, ROOT, type Sandbox } from "./sandbox/sandbox.ts"
import { generateList, readRows } from "./lib/catalogue.ts"
import { describeMachine, load, machineLine } from "./lib/machine.ts"
import { printLine, timed } from "./lib/output.ts"
import { measureIndexBuild } from "./sections/index-build.ts"
import { measureDashboards } from "./sections/dashboards.ts"
import { growthFindings } from "./sections/growth.ts"
import { measureSearch, searchFindings } from "./sections/search.ts"
import { measureTyping, typingFinding } from "./sections/typing.ts"
import { measureThroughput } from "./sections/throughput.ts"
import type { Finding } from "./sections/finding.ts"

const HELP = `npm run bench [-- index] [search] [load] [dashboards] [--count 20000] [--seconds 10] [--seed 1] [--grow 1]`
const SECTIONS = ["index", "search", "load", "dashboards"] as const
const DEMO_LIST = join(ROOT, "backend", "data", "demo-catalogue.csv")

interface Options {
  readonly sections: readonly string[]
  readonly count: number
  readonly seconds: number
  readonly seed: number
  /** After that the index becomes so many times larger, and the same questions are asked again. */
  readonly grow: number
}

function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      count: { type: "string", default: "20000" },
      seconds: { type: "string", default: "10" },
      seed: { type: "string", default: "1" },
      grow: { type: "string", default: "1" },
    },
  })
  const unknown = positionals.find((name) => !SECTIONS.includes(name as (typeof SECTIONS)[number]))
  if (unknown !== undefined) throw new Error(`"${unknown}" is no section.\n${HELP}`)
  const whole = (text: string, least: number, most: number): number => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new Error(`"${text}" is not a number from ${least} to ${most}.\n${HELP}`)
  }
  return {
    sections: positionals.length > 0 ? positionals : SECTIONS,
    count: whole(values.count, 500, 200_000),
    seconds: whole(values.seconds, 1, 120),
    seed: whole(values.seed, 0, 2 ** 31),
    grow: whole(values.grow, 1, 20),
  }
}

/** So many rows go through the import; the rest are copies, because 20,000 rows would take it too long. */
const MOST_IMPORTED = 1_000

/** Fills a sandbox with `count` listings: generated, imported, and copied where there are more. */
async function openFilledSandbox({ count, seed }: Options): Promise<{ sandbox: Sandbox; finding: Finding }> {
  const demo = readFileSync(DEMO_LIST, "utf8")
  const times = Math.ceil(count / MOST_IMPORTED)
  const imported = Math.round(count / times)
  const list = generateList(demo, await readRows(DEMO_LIST), imported, seed)
  const started = performance.now()
  const sandbox = await timed(`Databases, migrations, import of ${imported} listings`, () =>
    openSandbox({ writeCatalogue: (path) => writeFileSync(path, list) }),
  )
  const seconds = (performance.now() - started) / 1000
  if (times > 1) {
    try {
      await timed(`${times - 1} copies of each in the database`, () =>
        sandbox.inDatabase((client) => multiplyListings(client, times - 1)),
      )
    } catch (error) {
      await sandbox.stop()
      throw error
    }
  }
  return {
    sandbox,
    finding: {
      what:
        `Import of ${imported} generated rows by the import command, migrations and set-up included` +
        (times > 1 ? `; then ${times - 1} copies of each in the database` : ""),
      value: `${seconds.toFixed(0)} s, ${(imported / seconds).toFixed(0)} rows/s`,
      target: "–",
      met: undefined,
    },
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const loadBefore = load()
  const { sandbox, finding } = await openFilledSandbox(options)
  const findings: Finding[] = [finding]
  try {
    // Also where nobody searches: a backend that finds no index builds it beside everything else.
    findings.push(...(await measureIndexBuild(sandbox, options.count)))
    if (options.sections.some((name) => name !== "index")) {
      const backend = await timed("Backend", () =>
        sandbox.startBackend("backend", { RATE_LIMIT_SCALE: "1000" }),
      )
      const storefront = await timed("Storefront", () => sandbox.startStorefront("storefront", backend.url))
      const shop = { sandbox, backendUrl: backend.url, storefrontUrl: storefront.url, ...options }
      if (options.sections.includes("search")) {
        const small = { search: await measureSearch(shop), typing: await measureTyping(shop) }
        findings.push(...searchFindings(small.search), typingFinding(small.typing))
        if (options.grow > 1) {
          const documents = await timed(`${options.grow - 1} copies of each in the index`, () =>
            growIndex(sandbox, options.grow),
          )
          // Another process, which has kept no page yet.
          const fresh = await timed("Storefront", () =>
            sandbox.startStorefront("storefront-grown", backend.url),
          )
          const grown = { ...shop, storefrontUrl: fresh.url }
          const large = { search: await measureSearch(grown), typing: await measureTyping(grown) }
          findings.push(...growthFindings(small, large, options.count, documents))
        }
      }
      if (options.sections.includes("load")) findings.push(...(await measureThroughput(shop)))
      // Last: it fills the database with orders.
      if (options.sections.includes("dashboards")) findings.push(...(await measureDashboards(shop)))
    }
  } finally {
    await sandbox.stop()
  }
  report(options, findings, loadBefore, sandbox.versions)
}

function report(
  options: Options,
  findings: readonly Finding[],
  loadBefore: number,
  versions: Readonly<Record<string, string>>,
): void {
  const mark = (met: boolean | undefined): string => (met === undefined ? "–" : met ? "yes" : "**no**")
  printLine("")
  printLine(
    `Command: \`npm run bench -- ${options.sections.join(" ")} --count ${options.count} --seconds ${options.seconds} --seed ${options.seed}${options.grow > 1 ? ` --grow ${options.grow}` : ""}\``,
  )
  printLine(`Machine: ${machineLine(describeMachine(ROOT, versions))}`)
  printLine(
    `Load average before: ${loadBefore.toFixed(1)}, after: ${load().toFixed(1)} (own processes included)`,
  )
  printLine("")
  printLine(
    markdownTable(
      ["What", "Measured", "Target", "Met"],
      findings.map(({ what, value, target, met }) => [what, value, target, mark(met)]),
    ),
  )
}

try {
  await main()
} catch (error) {
  process.stderr.write(`\n${describeError(error)}\n`)
  process.exitCode = 1
}
