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

export interface Paid {
  /** What counts for the sale: together exactly the total. */
  readonly payments: readonly Tender[]
  /** Dong to hand back. */
  readonly change: number
  /** Dong that are still missing; the sale is finished at 0 only. */
  readonly missing: number
}

/** Cash on the table and a transfer against a total. A transfer is never more than the total; change is cash. */
export function pay(total: number, cashGiven: number, transfer: number, reference: string | null): Paid {
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

type ShiftFact = {
  readonly key: string
} & {
  [K in keyof Payloads]: { readonly kind: K; readonly payload: Payloads[K] }
}[keyof Payloads]

/** Cash that must lie in the drawer: float + sales − refunds + put in − taken out. A voided sale counts for nothing. */
export function expectedCash(facts: readonly ShiftFact[]): number {
  const sales = new Map<string, number>()
  let cash = 0
  for (const fact of facts) if (fact.kind === "sale") sales.set(fact.key, cashOf(fact.payload.payments))
  for (const fact of facts) {
    if (fact.kind === "shift_open") cash += fact.payload.float
    else if (fact.kind === "sale") cash += sales.get(fact.key) ?? 0
    else if (fact.kind === "return") cash -= cashOf(fact.payload.refunds)
    else if (fact.kind === "void") cash -= sales.get(fact.payload.saleKey) ?? 0
    else if (fact.kind === "cash_in") cash += fact.payload.amount
    else if (fact.kind === "cash_out") cash -= fact.payload.amount
  }
  return cash
}

/** Pieces of each line of a sale that came back already. */
export function returnedPieces(
  sale: Payloads["sale"],
  returns: readonly Payloads["return"][],
): readonly number[] {
  const back = sale.lines.map(() => 0)
  for (const { lines } of returns)
    for (const { line, quantity } of lines) if (back[line] !== undefined) back[line] += quantity
  return back
}

/** Dong for pieces of a line that come back after others: all parts together are exactly what was paid. */
export function refundOf(line: SaleLine, before: number, quantity: number): number {
  const upTo = (pieces: number) => Math.floor((lineTotal(line) * pieces) / line.quantity)
  return upTo(before + quantity) - upTo(before)
}
