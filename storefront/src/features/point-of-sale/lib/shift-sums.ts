import type { StoredOperation } from "../store/database"
import { expectedCash } from "./sums"
import type { Tender, TenderMethod } from "./terminal-types"

export interface ShiftSums {
  readonly sales: number
  readonly cash: number
  readonly transfer: number
  readonly refunds: number
  readonly voids: number
  readonly moved: number
  /** Cash of online orders that were fetched. */
  readonly pickups: number
  readonly expected: number
}

const of = (tenders: readonly Tender[], wanted?: TenderMethod): number =>
  tenders.reduce((sum, { method, amount }) => sum + (!wanted || method === wanted ? amount : 0), 0)

/**
 * What a shift did, from the device's own facts. A sale that was cancelled counts among the cancelled only.
 *
 * @param pickups dong taken for pickups in this shift, which only the server writes down
 */
export function shiftSums(operations: readonly StoredOperation[], pickups = 0): ShiftSums {
  const cancelled = new Set(
    operations.flatMap((fact) => (fact.kind === "void" ? [fact.payload.saleKey] : [])),
  )
  const sums = { sales: 0, cash: 0, transfer: 0, refunds: 0, voids: cancelled.size, moved: 0, pickups }
  for (const fact of operations) {
    if (fact.kind === "sale" && !cancelled.has(fact.key)) {
      sums.sales += 1
      sums.cash += of(fact.payload.payments, "cash")
      sums.transfer += of(fact.payload.payments, "vietqr")
    } else if (fact.kind === "return") sums.refunds += of(fact.payload.refunds)
    else if (fact.kind === "cash_in") sums.moved += fact.payload.amount
    else if (fact.kind === "cash_out") sums.moved -= fact.payload.amount
  }
  return { ...sums, expected: expectedCash(operations) + pickups }
}
