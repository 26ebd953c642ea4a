import { scoresOf } from "./measures.ts"
import type { Run } from "./run.ts"
import { say } from "./say.ts"

/** Prints nDCG@10, MRR and zero-result rate by kind and over all, then by half. */
export function printTable(systems: ReadonlyArray<{ name: string; runs: readonly Run[] }>): void {
  const given = (run: Run): boolean => run.judged.half === "tuned" || run.judged.half === "held out"
  const kinds = [...new Set(systems[0]?.runs.map((run) => run.judged.kind))].sort()
  const groups: Array<[string, (run: Run) => boolean]> = [
    ...kinds.map((kind): [string, (run: Run) => boolean] => [
      kind,
      (run) => given(run) && run.judged.kind === kind,
    ]),
    ["ALL GIVEN", given],
    ["· tuned half", (run) => run.judged.half === "tuned"],
    ["· held-out half", (run) => run.judged.half === "held out"],
    ["· further queries", (run) => run.judged.half === "further"],
    ["OTHER GOODS", (run) => run.judged.half === "other"],
    ...kinds.map((kind): [string, (run: Run) => boolean] => [
      `· ${kind}`,
      (run) => run.judged.half === "other" && run.judged.kind === kind,
    ]),
  ]
  const width = Math.max(...systems.map((system) => system.name.length), 24)
  say(`\n${"".padEnd(20)}  n   ${systems.map((system) => system.name.padEnd(width)).join("  ")}`)
  say(`${"".padEnd(25)}${systems.map(() => "nDCG@10   MRR   zero %".padEnd(width)).join("  ")}`)
  for (const [name, belongs] of groups) {
    const cells = systems.map(({ runs }) => {
      const { ndcg, mrr, zero } = scoresOf(runs.filter(belongs))
      return `${ndcg.toFixed(3)}     ${mrr.toFixed(2)}  ${(zero * 100).toFixed(1).padStart(5)}`.padEnd(width)
    })
    const count = systems[0]?.runs.filter(belongs).length ?? 0
    say(`${name.padEnd(20)} ${String(count).padStart(3)}  ${cells.join("  ")}`)
  }
}
