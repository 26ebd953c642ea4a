import { foldKey } from "@ocop/ocop"
import type { TerminalItem } from "./terminal-types"
import { parseCode } from "./barcode"

/** The sales point's catalogue in memory, indexed for search. */
export interface LocalCatalogue {
  readonly items: readonly TerminalItem[]
  readonly folded: readonly string[]
  readonly byCode: ReadonlyMap<string, TerminalItem>
}

/** Builds the search index once per catalogue. */
export function indexCatalogue(items: readonly TerminalItem[]): LocalCatalogue {
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

/** Finds the item of a scanned or typed code. A UPC-A is the EAN-13 with a leading zero. */
export function findByCode(catalogue: LocalCatalogue, given: string): TerminalItem | undefined {
  const { code } = parseCode(given)
  const plain = code.toLowerCase()
  return (
    catalogue.byCode.get(plain) ??
    catalogue.byCode.get(`0${plain}`) ??
    catalogue.byCode.get(plain.replace(/^0/, ""))
  )
}

/**
 * Searches items by words: each word of the query begins a word of the item, with or without diacritics; titles that
 * begin with the query come first.
 */
export function searchItems(catalogue: LocalCatalogue, query: string, limit = 20): readonly TerminalItem[] {
  const words = foldKey(query).split(" ").filter(Boolean)
  if (words.length === 0) return []
  const first: TerminalItem[] = []
  const others: TerminalItem[] = []
  for (const [index, text] of catalogue.folded.entries()) {
    if (!words.every((word) => text.includes(` ${word}`))) continue
    const item = catalogue.items[index]!
    ;(text.startsWith(` ${words[0]}`) ? first : others).push(item)
    if (first.length >= limit) break
  }
  return [...first, ...others].slice(0, limit)
}
