import { region } from "../lexicon/index.js"
import { Phrases } from "../lexicon/phrases.js"
import { unmarked } from "../normalise.js"
import type { Words } from "../query.js"
import type { Chip, Filters, PlaceLookup, PlaceMatch } from "../types.js"

/** Words that say that a place follows. Types are handed to the lookup, the others only introduce it. */
const introducers = phrases(["gần", "ở", "tại", "từ", "vùng", "quanh", "khu vực", "near", "in"])
const types = phrases([
  "tỉnh",
  "thành phố",
  "tp",
  "huyện",
  "quận",
  "thị xã",
  "tx",
  "thị trấn",
  "tt",
  "xã",
  "phường",
  "đặc khu",
])
const LONGEST_NAME = 5

/**
 * Takes a place that is asked for by name ("gần Sa Pa", "ở tỉnh Bắc Kạn", "miền Tây") out of the question.
 * A bare name of a place stays in the text: it is as often part of a product's name ("nước mắm Phú Quốc").
 */
export function takePlace(
  words: Words,
  lookup: PlaceLookup | undefined,
  filters: Filters,
  chips: Chip[],
): void {
  if (takeRegion(words, filters, chips) || !lookup) return
  for (let at = 0; at < words.words.length; at += 1) {
    const start = openingAt(words, at)
    if (!start) continue
    const found = longestName(words, start.next, start.type, lookup)
    if (!found) continue
    apply(words, filters, chips, { from: at, to: found.to }, found.place)
    return
  }
}

function openingAt(words: Words, at: number): { next: number; type: string | null } | null {
  if (!words.isFree(at)) return null
  const intro = introducers.at(words.words, at)
  const typeAt = at + (intro?.length ?? 0)
  const type = types.at(words.words, typeAt)
  if (!intro && !type) return null
  return { next: typeAt + (type?.length ?? 0), type: type?.value ?? null }
}

function longestName(
  words: Words,
  from: number,
  type: string | null,
  lookup: PlaceLookup,
): { place: PlaceMatch; to: number } | null {
  for (let to = Math.min(words.words.length, from + LONGEST_NAME); to > from; to -= 1) {
    if (!Array.from({ length: to - from }, (_, step) => words.isFree(from + step)).every(Boolean)) continue
    const place = lookup(words.words.slice(from, to).join(" "), type)
    if (place) return { place, to }
  }
  return null
}

function takeRegion(words: Words, filters: Filters, chips: Chip[]): boolean {
  for (let at = 0; at < words.words.length; at += 1) {
    const found = region.at(words.folded, at)
    if (!found) continue
    const intro = at > 0 && introducers.at(words.words, at - 1)?.length === 1
    const place = {
      label: found.value.label,
      provinceCodes: [...found.value.provinceCodes],
      communeCodes: [],
    }
    apply(words, filters, chips, { from: intro ? at - 1 : at, to: at + found.length }, place)
    return true
  }
  return false
}

function apply(
  words: Words,
  filters: Filters,
  chips: Chip[],
  at: { from: number; to: number },
  place: PlaceMatch,
): void {
  if (place.communeCodes.length > 0) filters.communeCodes = place.communeCodes
  else filters.provinceCodes = place.provinceCodes
  chips.push({ kind: "place", label: place.label, remove: words.without(at.from, at.to) })
  words.take(at.from, at.to)
}

/** Found with their own marks or with none: "ô" is not "ở". The value is the unmarked phrase. */
function phrases(list: readonly string[]): Phrases<string> {
  return new Phrases(
    list.flatMap((phrase) => [phrase, unmarked(phrase)].map((key) => [key, unmarked(phrase)] as const)),
  )
}
