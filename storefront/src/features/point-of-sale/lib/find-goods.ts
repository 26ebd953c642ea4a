import { foldKey } from "@ocop/ocop"
import type { TerminalItem } from "./terminal-types"
import { readCode } from "./barcode"

export interface Shelf {
  readonly items: readonly TerminalItem[]
  readonly folded: readonly string[]
  readonly byCode: ReadonlyMap<string, TerminalItem>
}

/** The local catalogue, made ready once for searching. */
export function shelfOf(items: readonly TerminalItem[]): Shelf {
  const byCode = new Map<string, TerminalItem>()
  for (const item of items) {
    if (item.sku) byCode.set(item.sku.toLowerCase(), item)
    if (item.barcode) byCode.set(item.barcode.toLowerCase(), item)
  }
  const folded = items.map(
    (item) => ` ${foldKey(`${item.title} ${item.unit ?? ""} ${item.producerName} ${item.sku ?? ""}`)}`,
  )
  return { items, folded, byCode }
}

/** Goods of a scanned or typed code. A UPC-A is the EAN-13 with a leading zero. */
export function byCode(shelf: Shelf, given: string): TerminalItem | undefined {
  const { code } = readCode(given)
  const plain = code.toLowerCase()
  return shelf.byCode.get(plain) ?? shelf.byCode.get(`0${plain}`) ?? shelf.byCode.get(plain.replace(/^0/, ""))
}

/** Every word of the question begins a word of the goods, with or without marks; titles that begin so come first. */
export function findGoods(shelf: Shelf, question: string, limit = 20): readonly TerminalItem[] {
  const words = foldKey(question).split(" ").filter(Boolean)
  if (words.length === 0) return []
  const first: TerminalItem[] = []
  const others: TerminalItem[] = []
  for (const [index, text] of shelf.folded.entries()) {
    if (!words.every((word) => text.includes(` ${word}`))) continue
    const item = shelf.items[index]!
    ;(text.startsWith(` ${words[0]}`) ? first : others).push(item)
    if (first.length >= limit) break
  }
  return [...first, ...others].slice(0, limit)
}
