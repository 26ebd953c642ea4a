import { filler, gift } from "../lexicon/index.js"
import { hasMarks } from "../normalise.js"
import type { Words } from "../query.js"
import type { Chip, Filters } from "../types.js"

/** Takes "còn hàng" out of the question. */
export function takeInStock(words: Words, filters: Filters, chips: Chip[]): void {
  const found = words.find(/con hang|co san|san hang|in stock/)
  if (!found) return
  filters.inStock = true
  chips.push({ kind: "inStock", label: "Còn hàng", remove: words.without(found.from, found.to) })
  words.take(found.from, found.to)
}

/** Takes words for a present out of the question; there is no such field, the chip shows that they were read. */
export function takeGift(words: Words, chips: Chip[]): void {
  for (let at = 0; at < words.words.length; at += 1) {
    // Unmarked, "qua" is as well a fruit ("quả") or the past ("qua"): only with its mark is it a present by itself.
    const found = gift.at(words.folded, at) ?? (words.words[at] === "quà" ? { length: 1 } : null)
    if (!found || !words.isFree(at)) continue
    chips.push({ kind: "gift", label: "Quà biếu", remove: words.without(at, at + found.length) })
    words.take(at, at + found.length)
    return
  }
}

/**
 * Takes words that name nothing ("đặc sản", "mua …") out, unless they are all that was asked. A single word that lacks
 * its marks ("tim": "tìm", "tím") is one only at the beginning.
 */
export function takeFillers(words: Words): void {
  const spans: Array<[number, number]> = []
  const open = words.words.map((word, at) => (words.isFree(at) ? word : "·"))
  const begin = open.findIndex((word) => word !== "·")
  for (let at = 0; at < open.length; at += 1) {
    const found = filler.at(open, at)
    if (!found) continue
    const doubtful = found.length === 1 && found.value && !hasMarks(open[at] ?? "") && at > begin
    if (!doubtful) spans.push([at, at + found.length])
    at += found.length - 1
  }
  const taken = spans.reduce((sum, [from, to]) => sum + to - from, 0)
  if (taken < words.words.length) for (const [from, to] of spans) words.take(from, to)
}
