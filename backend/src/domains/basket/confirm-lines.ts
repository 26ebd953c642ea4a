import type { BasketCorrection } from "@ocop/contracts"
import type { Goods } from "./load-goods"
import type { CartLine } from "./read-basket"

/** The writes that reduce a basket to what can be bought now, and the corrections to report to the buyer. */
export interface Confirmation {
  readonly corrections: readonly BasketCorrection[]
  readonly remove: readonly string[]
  readonly setQuantity: ReadonlyArray<{ readonly lineId: string; readonly quantity: number }>
  readonly reprice: boolean
}

/**
 * Compares the lines of a basket with present price and stock. Pure. A line whose goods are no longer on sale or sold
 * out is removed; a quantity above the stock is reduced to it; a changed price is applied. Each correction is
 * reported with the value before and after (dong or pieces).
 *
 * Two lines of the same goods share its stock; the earlier one is served first.
 */
export function confirmLines(
  lines: readonly CartLine[],
  goodsByVariant: ReadonlyMap<string, Goods>,
): Confirmation {
  const corrections: BasketCorrection[] = []
  const remove: string[] = []
  const setQuantity: { lineId: string; quantity: number }[] = []
  let reprice = false
  const left = new Map<string, number>()

  for (const line of lines) {
    const goods = line.variantId ? goodsByVariant.get(line.variantId) : undefined
    const addCorrection = (
      code: BasketCorrection["code"],
      before: number | null = null,
      after: number | null = null,
    ): number => corrections.push({ code, lineId: line.id, title: goods?.title ?? line.title, before, after })

    if (!goods || goods.price === null) {
      addCorrection("not_for_sale")
      remove.push(line.id)
      continue
    }
    const available = left.get(goods.variantId) ?? goods.available
    if (available <= 0) {
      addCorrection("sold_out", line.quantity, 0)
      remove.push(line.id)
      continue
    }
    const quantity = Math.min(line.quantity, available)
    left.set(goods.variantId, available - quantity)
    if (quantity !== line.quantity) {
      addCorrection("quantity_reduced", line.quantity, quantity)
      setQuantity.push({ lineId: line.id, quantity })
    }
    if (goods.price !== line.unitPrice) {
      addCorrection("price_changed", line.unitPrice, goods.price)
      reprice = true
    }
  }
  return { corrections, remove, setQuantity, reprice }
}
