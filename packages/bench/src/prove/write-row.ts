import { rewriteTable, type Row } from "@ocop/local-services"

const HEAD: Row = ["Claim", "Command", "Date", "Revision", "Machine", "Figure"]

/**
 * Writes what a command has shown into the table `proofs` of a document: in the place of what it showed before,
 * further claims of the "same run" among it, or at the end.
 */
export function writeProofRow(path: string, row: Row): void {
  rewriteTable(path, "proofs", HEAD, (rows) => {
    const command = row[1]
    const from = rows.findIndex((known) => known[1] === command)
    if (from < 0) return [...rows, row]
    const kept = rows.filter((known, at) => at < from || !belongsTo(command, rows, at))
    return [...kept.slice(0, from), row, ...kept.slice(from)]
  })
}

/** Whether a row was seen in a run of this command. */
function belongsTo(command: string | undefined, rows: readonly Row[], at: number): boolean {
  let run = at
  while (run > 0 && rows[run]?.[1] === "same run") run -= 1
  return rows[run]?.[1] === command
}
