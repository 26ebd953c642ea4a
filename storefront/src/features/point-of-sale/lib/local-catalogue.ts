import { codeBehindInputMethod, codeKey, readCode } from "@ocop/barcodes"
import { foldKey } from "@ocop/ocop"
import type { TerminalItem } from "./terminal-types"

/** The sales point's catalogue in memory, indexed for search. */
export interface LocalCatalogue {
  readonly items: readonly TerminalItem[]
  readonly folded: readonly string[]
  /** By bar code and SKU, in the one spelling of `codeKey`. */
  readonly byCode: ReadonlyMap<string, TerminalItem>
  /** Sizes of a product by the handle of its page. */
  readonly byHandle: ReadonlyMap<string, readonly TerminalItem[]>
  readonly byId: ReadonlyMap<string, TerminalItem>
}

/** Builds the search index once per catalogue. */
export function indexCatalogue(items: readonly TerminalItem[]): LocalCatalogue {
  const byCode = new Map<string, TerminalItem>()
  const byHandle = new Map<string, TerminalItem[]>()
  for (const item of items) {
    if (item.sku) byCode.set(codeKey(item.sku), item)
    if (item.barcode) byCode.set(codeKey(item.barcode), item)
    const sizes = byHandle.get(item.handle)
    if (sizes) sizes.push(item)
    // A catalogue that an older version stored has no handles.
    else if (item.handle) byHandle.set(item.handle, [item])
  }
  const folded = items.map(
    (item) => ` ${foldKey(`${item.title} ${item.unit ?? ""} ${item.producerName} ${item.sku ?? ""}`)}`,
  )
  return { items, folded, byCode, byHandle, byId: new Map(items.map((item) => [item.itemId, item])) }
}

/**
 * Finds the goods of a scanned or typed code: a bar code in any spelling, a label, the shop's own QR code of a product,
 * also where a Vietnamese input method changed it.
 *
 * @returns one item; several where a product has several sizes here; none
 */
export function itemsOfCode(catalogue: LocalCatalogue, given: string): readonly TerminalItem[] {
  const read = readCode(given)
  if (read.kind === "product") {
    const known = catalogue.byHandle.get(read.code)
    const handle = known ? read.code : codeBehindInputMethod(read.code, catalogue.byHandle.keys())
    return known ?? (handle === null ? [] : (catalogue.byHandle.get(handle) ?? []))
  }
  const item = catalogue.byCode.get(codeKey(given))
  if (item) return [item]
  // Words have spaces, codes have none.
  const typed = read.kind === "own" && !read.code.includes(" ") ? read.code : ""
  const behind = codeBehindInputMethod(typed, catalogue.byCode.keys())
  const found = behind === null ? undefined : catalogue.byCode.get(behind)
  return found ? [found] : []
}

/** Finds the one item of a code. */
export function findByCode(catalogue: LocalCatalogue, given: string): TerminalItem | undefined {
  const [item, other] = itemsOfCode(catalogue, given)
  return other ? undefined : item
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
