import { isOver, type ProducerOrderState } from "./order-state-machine.js"

/** A line of a producer order. The ordered quantity never changes; what was canceled is counted beside it. */
export interface AmountLine {
  readonly id: string
  /** Whole, 1 or more */
  readonly quantity: number
  /** Whole, 0 to `quantity` */
  readonly canceledQuantity: number
  /** Dong for one */
  readonly unitPrice: number
}

export interface RemovedQuantity {
  readonly id: string
  readonly quantity: number
}

export interface ProducerOrderAmounts {
  /** Dong of the goods that remain */
  readonly items: number
  readonly delivery: number
  /** What the buyer pays for what remains */
  readonly total: number
}

const remaining = (line: AmountLine): number => line.quantity - line.canceledQuantity

/**
 * What a producer order costs now. Delivery was priced for the parcel as it was ordered, so a lighter parcel keeps its
 * fee; a producer order that is over costs nothing.
 */
export function amountsOf(
  state: ProducerOrderState,
  lines: readonly AmountLine[],
  deliveryFee: number,
): ProducerOrderAmounts {
  if (isOver(state)) return { items: 0, delivery: 0, total: 0 }
  const items = lines.reduce((sum, line) => sum + remaining(line) * line.unitPrice, 0)
  return { items, delivery: deliveryFee, total: items + deliveryFee }
}

/** What is left of a line and what it costs now; nothing when the producer order is over. */
export function lineNow(
  state: ProducerOrderState,
  line: AmountLine,
): { readonly quantity: number; readonly amount: number } {
  const quantity = isOver(state) ? 0 : remaining(line)
  return { quantity, amount: quantity * line.unitPrice }
}

export interface OrderSums {
  /** Dong that cancellations took off what was ordered: goods, and the delivery of what is over as a whole. */
  readonly canceled: number
  /** What the order costs now: the sum of its producer orders. */
  readonly now: number
  /** What the buyer still has to pay. */
  readonly toPay: number
}

/**
 * The sums of an order after cancellations. What was ordered is `now` and `canceled` together.
 *
 * @param parts what each producer order cost when it was ordered, and what it costs now
 * @param paid dong that arrived; a refund that is on its way counts as refunded
 */
export function orderSums(
  parts: readonly { readonly ordered: number; readonly due: number }[],
  { paid, refunded }: { readonly paid: number; readonly refunded: number },
): OrderSums {
  const ordered = parts.reduce((sum, part) => sum + part.ordered, 0)
  const now = parts.reduce((sum, part) => sum + part.due, 0)
  return { canceled: ordered - now, now, toPay: Math.max(0, now - Math.max(0, paid - refunded)) }
}

export type ShortenResult =
  | {
      ok: true
      lines: AmountLine[]
      /** Nothing is left: the producer order is to be canceled as a whole. */ empty: boolean
    }
  | { ok: false; code: "unknown_line" | "too_many" | "nothing" }

/** Cancels quantities of lines. Never more than is left of a line; a line named twice counts together. */
export function shorten(lines: readonly AmountLine[], removed: readonly RemovedQuantity[]): ShortenResult {
  if (removed.length === 0) return { ok: false, code: "nothing" }
  const out = new Map<string, number>()
  for (const { id, quantity } of removed) {
    if (!lines.some((line) => line.id === id)) return { ok: false, code: "unknown_line" }
    if (!Number.isSafeInteger(quantity) || quantity < 1) return { ok: false, code: "nothing" }
    out.set(id, (out.get(id) ?? 0) + quantity)
  }
  if (lines.some((line) => (out.get(line.id) ?? 0) > remaining(line))) return { ok: false, code: "too_many" }
  const left = lines.map((line) => ({
    ...line,
    canceledQuantity: line.canceledQuantity + (out.get(line.id) ?? 0),
  }))
  return { ok: true, lines: left, empty: left.every((line) => remaining(line) === 0) }
}
