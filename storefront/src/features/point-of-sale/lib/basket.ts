import { discountOf } from "./amounts"
import type { SaleLine, TerminalItem } from "./terminal-types"

export const MAX_QUANTITY = 100_000
export const MAX_LINES = 200

/** Name of an item on a receipt: with its unit, which distinguishes sizes. */
export const itemName = ({ title, unit }: Pick<TerminalItem, "title" | "unit">): string =>
  (unit && !/^default/i.test(unit) ? `${title} (${unit})` : title).slice(0, 300)

/** Adds one piece of an item, to its line when there is one. Null: it has no price here, or the basket is full. */
export function addItem(lines: readonly SaleLine[], item: TerminalItem): readonly SaleLine[] | null {
  if (item.price === null) return null
  const known = lines.findIndex(({ itemId, unitPrice }) => itemId === item.itemId && unitPrice === item.price)
  if (known >= 0) return setQuantity(lines, known, lines[known]!.quantity + 1)
  if (lines.length >= MAX_LINES) return null
  return [
    ...lines,
    { itemId: item.itemId, title: itemName(item), quantity: 1, unitPrice: item.price, discount: 0 },
  ]
}

/** Discount of a line in percent. */
export const discountPercent = ({ discount, quantity, unitPrice }: SaleLine): number =>
  discount === 0 ? 0 : Math.round((discount * 1000) / (quantity * unitPrice)) / 10

/** Sets the quantity of a line; 0 removes it. A discount keeps its percentage. */
export function setQuantity(lines: readonly SaleLine[], at: number, quantity: number): readonly SaleLine[] {
  if (quantity <= 0) return lines.filter((_, index) => index !== at)
  return lines.map((line, index) => {
    if (index !== at) return line
    const capped = Math.min(quantity, MAX_QUANTITY)
    return { ...line, quantity: capped, discount: discountOf(capped, line.unitPrice, discountPercent(line)) }
  })
}

export const setDiscountPercent = (
  lines: readonly SaleLine[],
  at: number,
  percent: number,
): readonly SaleLine[] =>
  lines.map((line, index) =>
    index === at ? { ...line, discount: discountOf(line.quantity, line.unitPrice, percent) } : line,
  )

/** Suggests amounts of cash that a buyer is likely to hand over: the total itself and the next round ones. */
export function suggestCash(total: number): readonly number[] {
  const up = [10_000, 50_000, 100_000, 200_000, 500_000].map((note) => Math.ceil(total / note) * note)
  return [...new Set([total, ...up])]
    .filter((sum) => sum > 0)
    .sort((a, b) => a - b)
    .slice(0, 5)
}
