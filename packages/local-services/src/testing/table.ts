import { rewriteTable, type Row } from "../markdown-table.ts"
import type { Counts } from "./counts.ts"
import { STAGE_MINUTES } from "./limits.ts"
import { STAGE_NAMES, type StageName } from "./stages.ts"

export interface StageSeen {
  readonly name: StageName
  readonly counts: Counts
  readonly seconds: number
}

const HEAD = ["Stage", "Minutes", "Cases", "Limit, minutes", "Seen"]

/**
 * Writes what a run has seen into the table `stages` of a document. Stages that did not run keep their row.
 *
 * @param when stands in each new row: day, revision, machine
 */
export function writeStageTable(path: string, seen: readonly StageSeen[], when: string): void {
  rewriteTable(path, "stages", HEAD, (known) => {
    const rows = new Map<string, Row>(known.map((row) => [row[0] ?? "", row]))
    for (const { name, counts, seconds } of seen)
      rows.set(name, [name, (seconds / 60).toFixed(1), casesOf(counts), String(STAGE_MINUTES[name]), when])
    const stages = STAGE_NAMES.map((name) => rows.get(name)).filter((row) => row !== undefined)
    return [...stages, totalOf(stages)]
  })
}

const casesOf = ({ passed, failed }: Counts): string =>
  failed === 0 ? String(passed) : `${passed} and ${failed} failed`

function totalOf(stages: readonly Row[]): Row {
  const sum = (column: number): number =>
    stages.reduce((total, row) => total + Number.parseFloat(row[column] ?? "0"), 0)
  return ["whole", sum(1).toFixed(1), String(sum(2)), String(sum(3)), ""]
}
