import { classifier, headLength, isQuality, isSpelledSo } from "./lexicon/index.js"
import { hasMarks } from "./normalise.js"
import type { PlaceLookup } from "./types.js"

const LONGEST_PLACE = 4

/**
 * The words of a text that are neither goods nor what goods are like nor a place: the name of a producer or a brand
 * ("Hygie", "Tân Mỹ"). Null when there are none, or nothing else.
 */
export function namesIn(text: string, places: PlaceLookup | undefined): string | null {
  const words = text.split(" ")
  const marked = hasMarks(text)
  const names: string[] = []
  for (let at = 0; at < words.length;) {
    const rest = words.slice(at)
    const known = goodsLength(rest, marked) || placeLength(rest, places) || (isQuality(rest[0] ?? "") ? 1 : 0)
    if (known === 0 && !classifier.at(rest, 0) && !/^\p{N}/u.test(rest[0] ?? "")) names.push(rest[0] ?? "")
    at += known || 1
  }
  const name = names.join(" ")
  return name.length > 2 && names.length < words.length ? name : null
}

/** Beside words with marks, a single word that lacks its marks ("my" of "mỳ") is no goods but part of a name. */
function goodsLength(words: readonly string[], marked: boolean): number {
  const length = headLength(words)
  const [word = ""] = words
  return length === 1 && marked && !isSpelledSo(word) ? 0 : length
}

function placeLength(words: readonly string[], places: PlaceLookup | undefined): number {
  if (!places) return 0
  for (let length = Math.min(LONGEST_PLACE, words.length); length > 1; length -= 1)
    if (places(words.slice(0, length).join(" "), null)) return length
  return 0
}
