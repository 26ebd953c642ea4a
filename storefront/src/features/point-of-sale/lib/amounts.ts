import type { Payloads, SaleLine, Tender } from "./terminal-types"

export const lineTotal = (line: Pick<SaleLine, "quantity" | "unitPrice" | "discount">): number =>
  line.quantity * line.unitPrice - line.discount

export const saleTotal = (lines: readonly SaleLine[]): number =>
  lines.reduce((sum, line) => sum + lineTotal(line), 0)

/** Dong off a line for a discount in percent, rounded down to the dong: never more than was meant. */
export const discountOf = (quantity: number, unitPrice: number, percent: number): number =>
  Math.floor((quantity * unitPrice * percent) / 100)

/** Whether a seller may give these discounts alone; above the limit a shop lead confirms. */
export const withinLimit = (lines: readonly SaleLine[], limitPercent: number): boolean =>
  lines.every((line) => line.discount * 100 <= line.quantity * line.unitPrice * limitPercent)

/** How a total is paid. */
export interface TenderSplit {
  /** Payments of the sale: together exactly the total. */
  readonly payments: readonly Tender[]
  /** Change to hand back, dong. */
  readonly change: number
  /** Dong that are still missing; the sale is finished at 0 only. */
  readonly missing: number
}

/** Splits a total into a transfer and cash. A transfer is never more than the total; change is given in cash. */
export function splitTender(
  total: number,
  cashGiven: number,
  transfer: number,
  reference: string | null,
): TenderSplit {
  const byTransfer = Math.min(transfer, total)
  const due = total - byTransfer
  const cash = Math.min(cashGiven, due)
  const payments: Tender[] = []
  if (cash > 0) payments.push({ method: "cash", amount: cash })
  if (byTransfer > 0) payments.push({ method: "vietqr", amount: byTransfer, reference })
  return { payments, change: cashGiven - cash, missing: due - cash }
}

const cashOf = (tenders: readonly Tender[]): number =>
  tenders.reduce((sum, { method, amount }) => sum + (method === "cash" ? amount : 0), 0)

type ShiftOperation = {
  readonly key: string
} & {
  [K in keyof Payloads]: { readonly kind: K; readonly payload: Payloads[K] }
}[keyof Payloads]

/** Expected cash in the drawer: float + sales − refunds + cash in − cash out. A voided sale counts for nothing. */
export function expectedCash(operations: readonly ShiftOperation[]): number {
  const sales = new Map<string, number>()
  let cash = 0
  for (const operation of operations)
    if (operation.kind === "sale") sales.set(operation.key, cashOf(operation.payload.payments))
  for (const operation of operations) {
    if (operation.kind === "shift_open") cash += operation.payload.float
    else if (operation.kind === "sale") cash += sales.get(operation.key) ?? 0
    else if (operation.kind === "return") cash -= cashOf(operation.payload.refunds)
    else if (operation.kind === "void") cash -= sales.get(operation.payload.saleKey) ?? 0
    else if (operation.kind === "cash_in") cash += operation.payload.amount
    else if (operation.kind === "cash_out") cash -= operation.payload.amount
  }
  return cash
}

/** Quantity of each line of a sale that was returned already. */
export function returnedQuantities(
  sale: Payloads["sale"],
  returns: readonly Payloads["return"][],
): readonly number[] {
  const returned = sale.lines.map(() => 0)
  for (const { lines } of returns)
    for (const { line, quantity } of lines) if (returned[line] !== undefined) returned[line] += quantity
  return returned
}

/** Refund in dong for a quantity of a line that is returned after others: all refunds together are what was paid. */
export function refundOf(line: SaleLine, before: number, quantity: number): number {
  const upTo = (pieces: number) => Math.floor((lineTotal(line) * pieces) / line.quantity)
  return upTo(before + quantity) - upTo(before)
}
