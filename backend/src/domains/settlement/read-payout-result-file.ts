import { ListRefused, readTableRows, type TableRow } from "@ocop/recognition-list"
import { ProblemError } from "../../shared/errors/problem"
import { readPayoutResults, type PayoutResults } from "./read-payout-results"
import type { Upload } from "../../shared/files/upload"

/** Reads the bank's payout results from its file, CSV or XLSX. @throws ProblemError `payout_answer_unreadable` */
export async function readPayoutResultFile(upload: Upload): Promise<PayoutResults> {
  const rows: TableRow[] = []
  try {
    for await (const row of readTableRows(upload)) rows.push(row)
  } catch (error) {
    if (error instanceof ListRefused) throw new ProblemError("payout_answer_unreadable", { cause: error })
    throw error
  }
  const read = readPayoutResults(rows)
  if (read.answers.length + read.unclear.length === 0) throw new ProblemError("payout_answer_unreadable")
  return read
}
