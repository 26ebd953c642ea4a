import type { Sandbox } from "../sandbox/sandbox.ts"
import { printLine, timed } from "../lib/output.ts"
import type { Finding } from "./finding.ts"

const TARGET_SECONDS = 180
const TIMEOUT_MS = 30 * 60_000

/**
 * Builds each index beside the old one and swaps it in, as the command `reindex` does in operation, and prints
 * the time of the whole. Backend and storefront do not run meanwhile.
 */
export async function measureIndexBuild(sandbox: Sandbox, count: number): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [index, name, target] of [
    ["listing", "Meilisearch", TARGET_SECONDS],
    ["listing_reserve", "PostgreSQL reserve", undefined],
  ] as const) {
    const lines = await timed(`Index build: ${index}`, () =>
      sandbox.runScript(`reindex-${index}`, ["./src/scripts/reindex.js", index], TIMEOUT_MS),
    )
    const result = lines.map((line) => /REINDEXED (\S+) (\d+) documents (\d+) ms/.exec(line)).find(Boolean)
    if (!result) throw new Error(`The rebuild of ${index} did not print its result: ${lines.at(-1)}`)
    const documents = Number(result[2])
    const seconds = Number(result[3]) / 1000
    printLine(`  ${documents} documents in ${seconds.toFixed(1)} s`)
    if (documents < count * 0.98) throw new Error(`Only ${documents} of ${count} listings are in ${index}`)
    findings.push({
      what: `Full build and swap of ${documents} listings, ${name}`,
      value: `${seconds.toFixed(1)} s, ${(documents / seconds).toFixed(0)} documents/s`,
      target: target === undefined ? "–" : `< ${target} s for 20,000`,
      met: target === undefined ? undefined : (seconds / documents) * 20_000 < target,
    })
  }
  return findings
}
