import type { SaleLineSnapshot } from "./sale.js"

/** The refund of one line, by who bears it. The five shares add up to `amount`. */
export interface ReversedLine {
  readonly key: string
  readonly amount: number
  readonly commission: number
  readonly pointCommission: number
  readonly vat: number
  readonly pit: number
  readonly producer: number
}

export type ReversalResult =
  { ok: true; line: ReversedLine } | { ok: false; code: "invalid_amount" | "more_than_sold"; message: string }

const partOf = (share: number, reversed: number, sold: number): number =>
  // Products of two safe integers pass 2^53.
  sold === 0 ? 0 : Number((BigInt(share) * BigInt(reversed)) / BigInt(sold))

/**
 * Refunds an amount of a line, pro rata to the dong. Shares are computed on everything refunded so far, so the
 * order and the sizes of refunds do not matter, and the refund that completes the line takes exactly the rest.
 *
 * @param before what earlier refunds took back of this line
 */
export function reverseLine(line: SaleLineSnapshot, before: number, amount: number): ReversalResult {
  if (!Number.isSafeInteger(amount) || amount <= 0 || !Number.isSafeInteger(before) || before < 0)
    return { ok: false, code: "invalid_amount", message: "A refund is a whole number of dong above zero." }
  const after = before + amount
  if (after > line.amount)
    return { ok: false, code: "more_than_sold", message: "More would be taken back than was sold." }
  const of = (share: number): number => partOf(share, after, line.amount) - partOf(share, before, line.amount)
  const commission = of(line.commission)
  const pointCommission = of(line.pointCommission)
  const vat = of(line.vat)
  const pit = of(line.pit)
  const producer = amount - commission - pointCommission - vat - pit
  return { ok: true, line: { key: line.key, amount, commission, pointCommission, vat, pit, producer } }
}
