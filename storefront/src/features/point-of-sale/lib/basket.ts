import { discountOf } from "./sums"
import type { SaleLine, TerminalItem } from "./terminal-types"

export const MOST_PIECES = 100_000
export const MOST_LINES = 200

/** The goods' name on a receipt: with its unit, which tells sizes apart. */
export const nameOf = ({ title, unit }: Pick<TerminalItem, "title" | "unit">): string =>
  (unit && !/^default/i.test(unit) ? `${title} (${unit})` : title).slice(0, 300)

/** One more piece of goods; goods that are there already get another piece in their line. Null: not for sale here. */
export function withGoods(lines: readonly SaleLine[], item: TerminalItem): readonly SaleLine[] | null {
  if (item.price === null) return null
  const known = lines.findIndex(({ itemId, unitPrice }) => itemId === item.itemId && unitPrice === item.price)
  if (known >= 0) return withQuantity(lines, known, lines[known]!.quantity + 1)
  if (lines.length >= MOST_LINES) return null
  return [
    ...lines,
    { itemId: item.itemId, title: nameOf(item), quantity: 1, unitPrice: item.price, discount: 0 },
  ]
}

/** Percent off that a line has now. */
export const percentOf = ({ discount, quantity, unitPrice }: SaleLine): number =>
  discount === 0 ? 0 : Math.round((discount * 1000) / (quantity * unitPrice)) / 10

/** Another number of pieces; none takes the line away. A discount in percent stays one. */
export function withQuantity(lines: readonly SaleLine[], at: number, quantity: number): readonly SaleLine[] {
  if (quantity <= 0) return lines.filter((_, index) => index !== at)
  return lines.map((line, index) => {
    if (index !== at) return line
    const pieces = Math.min(quantity, MOST_PIECES)
    return { ...line, quantity: pieces, discount: discountOf(pieces, line.unitPrice, percentOf(line)) }
  })
}

export const withPercent = (lines: readonly SaleLine[], at: number, percent: number): readonly SaleLine[] =>
  lines.map((line, index) =>
    index === at ? { ...line, discount: discountOf(line.quantity, line.unitPrice, percent) } : line,
  )

/** Whole dong of what somebody typed: `120.000`, `120000 đ`. Nothing typed is nothing. */
export const dongOf = (typed: string): number => {
  const digits = typed.replace(/\D/g, "").slice(0, 12)
  return digits === "" ? 0 : Number(digits)
}

/** Notes that a buyer probably hands over for a sum: the sum itself and the next round ones. */
export function likelyCash(total: number): readonly number[] {
  const up = [10_000, 50_000, 100_000, 200_000, 500_000].map((note) => Math.ceil(total / note) * note)
  return [...new Set([total, ...up])]
    .filter((sum) => sum > 0)
    .sort((a, b) => a - b)
    .slice(0, 5)
}
