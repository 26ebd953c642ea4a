import type { Words } from "../query.js"
import type { Chip, Filters } from "../types.js"

const digit = (name: string): string => `(?<${name}>[345]|ba|bon|nam|three|four|five)`
const star = "(?:sao|star|stars)"
const lead = "(?:ocop |hang |dat |chuan |loai )*"
const values: Readonly<Record<string, number>> = { ba: 3, bon: 4, nam: 5, three: 3, four: 4, five: 5 }
const patterns: ReadonlyArray<{ pattern: RegExp; upwards: boolean }> = [
  {
    pattern: new RegExp(
      `${lead}${digit("low")}(?:-| den | hoac | va | ${star} den | ${star} hoac | ${star} va )${digit("high")} ?${star}`,
    ),
    upwards: false,
  },
  {
    pattern: new RegExp(`${lead}(?:tu|it nhat|toi thieu) ${digit("low")} ?${star}(?: tro len)?`),
    upwards: true,
  },
  { pattern: new RegExp(`${lead}${digit("low")} ?${star} tro len`), upwards: true },
  { pattern: new RegExp(`${lead}${digit("low")} ?${star}`), upwards: false },
]

/** Takes the words that ask for stars ("5 sao", "từ 4 sao", "3-4 sao") out of the question. */
export function takeStars(words: Words, filters: Filters, chips: Chip[]): void {
  for (const { pattern, upwards } of patterns) {
    const found = words.find(pattern)
    if (!found) continue
    const low = numberOf(found.groups.low)
    const high = upwards ? 5 : found.groups.high === undefined ? low : numberOf(found.groups.high)
    const stars = [3, 4, 5].filter((value) => value >= low && value <= high)
    if (stars.length === 0) continue
    filters.stars = stars
    const label = stars.length === 1 ? `${low} sao` : upwards ? `Từ ${low} sao` : `${low}–${high} sao`
    chips.push({ kind: "star", label, remove: words.without(found.from, found.to) })
    words.take(found.from, found.to)
    return
  }
}

const numberOf = (word: string | undefined): number => values[word ?? ""] ?? Number(word)
