import type { StoredOperation } from "../store/database"
import { expectedCash } from "./amounts"
import type { Tender, TenderMethod } from "./terminal-types"

/** Totals of a shift. */
export interface ShiftTotals {
  readonly sales: number
  readonly cash: number
  readonly transfer: number
  readonly refunds: number
  readonly voids: number
  readonly moved: number
  /** Cash taken for pickups of online orders. */
  readonly pickups: number
  readonly expected: number
}

const tenderSum = (tenders: readonly Tender[], wanted?: TenderMethod): number =>
  tenders.reduce((sum, { method, amount }) => sum + (!wanted || method === wanted ? amount : 0), 0)

/**
 * Totals of a shift from the device's own operations. A voided sale counts among the voids only.
 *
 * @param pickups dong taken for pickups in this shift, which only the server records
 */
export function shiftTotals(operations: readonly StoredOperation[], pickups = 0): ShiftTotals {
  const voided = new Set(
    operations.flatMap((operation) => (operation.kind === "void" ? [operation.payload.saleKey] : [])),
  )
  const totals = { sales: 0, cash: 0, transfer: 0, refunds: 0, voids: voided.size, moved: 0, pickups }
  for (const operation of operations) {
    if (operation.kind === "sale" && !voided.has(operation.key)) {
      totals.sales += 1
      totals.cash += tenderSum(operation.payload.payments, "cash")
      totals.transfer += tenderSum(operation.payload.payments, "vietqr")
    } else if (operation.kind === "return") totals.refunds += tenderSum(operation.payload.refunds)
    else if (operation.kind === "cash_in") totals.moved += operation.payload.amount
    else if (operation.kind === "cash_out") totals.moved -= operation.payload.amount
  }
  return { ...totals, expected: expectedCash(operations) + pickups }
}
