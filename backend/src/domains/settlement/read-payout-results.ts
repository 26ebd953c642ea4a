import { payoutCodeIn } from "@ocop/money"
import type { PayoutResult } from "./payout-batch"

const PAID = /^(thanh cong|da chi|hoan thanh|success(ful)?|ok|paid|done|completed)$/
const FAILED = /^(that bai|loi|tu choi|khong thanh cong|fail(ed)?|error|rejected|returned)\b/

/** Lower-case Vietnamese without diacritics. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()

export interface PayoutResults {
  readonly answers: PayoutResult[]
  readonly unclear: { row: number; code: string }[]
}

/**
 * Extracts payout results from the rows of any table: a row counts when one of its cells holds a payout code and
 * another says paid or failed. Banks' columns differ, their words hardly. A row with an unreadable state is returned
 * as such and never guessed; the text after a failure is its reason.
 */
export function readPayoutResults(
  rows: Iterable<{ rowNumber: number; cells: readonly string[] }>,
): PayoutResults {
  const answers: PayoutResult[] = []
  const unclear: PayoutResults["unclear"] = []
  for (const { rowNumber, cells } of rows) {
    const carrier = cells.findIndex((cell) => payoutCodeIn(cell) !== null)
    if (carrier < 0) continue
    const code = payoutCodeIn(cells[carrier]!)!
    const state = cells.findIndex(
      (cell, place) => place !== carrier && (PAID.test(plain(cell)) || FAILED.test(plain(cell))),
    )
    if (state < 0) {
      unclear.push({ row: rowNumber, code })
      continue
    }
    const paid = PAID.test(plain(cells[state]!))
    const after = cells.slice(state + 1).find((cell) => cell.trim() !== "") ?? null
    const told = (after ?? cells[state]!).trim().slice(0, 300)
    answers.push({
      code,
      paid,
      reason: paid ? null : told,
      reference: paid && after ? told.slice(0, 80) : null,
    })
  }
  return { answers, unclear }
}
