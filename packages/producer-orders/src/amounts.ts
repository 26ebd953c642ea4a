import { isOver, type PartState } from "./order-state-machine.js"

/** A line of a part: what was ordered stays as it was, what was taken out is counted beside it. */
export interface AmountLine {
  readonly id: string
  /** Whole, 1 or more */
  readonly quantity: number
  /** Whole, 0 to `quantity` */
  readonly canceledQuantity: number
  /** Dong for one */
  readonly unitPrice: number
}

export interface TakenOut {
  readonly id: string
  readonly quantity: number
}

export interface PartAmounts {
  /** Dong of the goods that remain */
  readonly items: number
  readonly delivery: number
  /** What the buyer pays for the part, or what is left of it */
  readonly total: number
}

const remaining = (line: AmountLine): number => line.quantity - line.canceledQuantity

/**
 * What a part costs now. Delivery was priced for the parcel as it was ordered; a lighter parcel keeps its fee, a
 * part that is over costs nothing at all.
 */
export function amountsOf(state: PartState, lines: readonly AmountLine[], deliveryFee: number): PartAmounts {
  if (isOver(state)) return { items: 0, delivery: 0, total: 0 }
  const items = lines.reduce((sum, line) => sum + remaining(line) * line.unitPrice, 0)
  return { items, delivery: deliveryFee, total: items + deliveryFee }
}

export type ShortenResult =
  | {
      ok: true
      lines: AmountLine[]
      /** nothing is left: the part is to be canceled as a whole */ empty: boolean
    }
  | { ok: false; code: "unknown_line" | "too_many" | "nothing" }

/** Takes goods out of a part. Never more of a line than is left of it; the same line twice counts together. */
export function shorten(lines: readonly AmountLine[], takenOut: readonly TakenOut[]): ShortenResult {
  if (takenOut.length === 0) return { ok: false, code: "nothing" }
  const out = new Map<string, number>()
  for (const { id, quantity } of takenOut) {
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
