import { wholeProduct } from "../number/decimal.js"
import { NUMBER, onlyMeaning, readWrittenNumber } from "../number/written-number.js"

const MULTIPLIERS: readonly (readonly [number, string])[] = [
  [1_000_000_000, "tỷ|tỉ|ty|ti"],
  [100_000_000, "trăm triệu|tram trieu"],
  [10_000_000, "chục triệu|chuc trieu"],
  [1_000_000, "triệu|trieu|tr"],
  [100_000, "trăm nghìn|trăm ngàn|tram nghin|tram ngan"],
  [10_000, "chục nghìn|chục ngàn|chuc nghin|chuc ngan"],
  [1_000, "nghìn|nghin|ngàn|ngan|ng|k"],
]
const WORDS = MULTIPLIERS.map(([, words]) => words).join("|")
const TERM = new RegExp(String.raw`(\s*)(${NUMBER})\s*(?:(${WORDS})(?!\p{L})(?:\s*(rưỡi|ruoi))?)?`, "uy")
const HALF = new RegExp(String.raw`^(?:nửa|nua)\s*(${WORDS})$`, "u")

interface Term {
  readonly spaced: boolean
  readonly text: string
  readonly multiplier: number | null
  readonly half: boolean
}

const multiplierOf = (word: string): number =>
  MULTIPLIERS.find(([, words]) => words.split("|").includes(word))?.[0] ?? 1

/** Cuts "1 triệu 200" into its terms; null when something else stands between them. */
function termsOf(text: string): Term[] | null {
  const terms: Term[] = []
  TERM.lastIndex = 0
  while (TERM.lastIndex < text.length) {
    const found = TERM.exec(text)
    if (!found) return null
    const [, space, number, word, half] = found
    terms.push({
      spaced: space !== "",
      text: number ?? "",
      multiplier: word ? multiplierOf(word) : null,
      half: half !== undefined,
    })
  }
  return terms
}

/** One number with its multiplier: "85,5 nghìn", "1 triệu rưỡi". One or two decimals; three could be thousands. */
function single({ text, multiplier, half }: Term): number | null | "ambiguous" {
  const written = readWrittenNumber(text)
  if (!written || multiplier === null) return null
  const meaning = onlyMeaning(written)
  if (meaning === "either" || meaning.places > 2) return "ambiguous"
  if (half && meaning.places > 0) return "ambiguous"
  const whole = wholeProduct(meaning, multiplier)
  return whole === null ? "ambiguous" : whole + (half ? multiplier / 2 : 0)
}

/**
 * Bare digits behind a multiplier: "1tr2" and "1 triệu 2" are 1.2 million, "1tr25" is 1.25, "1 triệu 200" 1.2. Two
 * digits behind a space may be tens ("1 triệu 25"), so they are ambiguous unless they begin with a zero.
 */
function tail({ text, spaced }: Term, multiplier: number, inDong: boolean): number | "ambiguous" {
  if (/^\d{1,3}$/.test(text)) {
    if (inDong || (text.length === 2 && spaced && !text.startsWith("0"))) return "ambiguous"
    return (multiplier / 10 ** text.length) * Number(text)
  }
  const grouped = readWrittenNumber(text)?.grouped
  const rest = grouped ? wholeProduct(grouped, 1) : null
  return rest !== null && rest < multiplier ? rest : "ambiguous"
}

/**
 * Reads an amount with words or letters for thousands, millions and thousand millions.
 *
 * @param inDong the amount is followed by "đồng": bare digits at its end may then be dong
 * @returns null when the text has none of these words or is no amount
 */
export function multiplied(text: string, inDong: boolean): number | null | "ambiguous" {
  const half = HALF.exec(text)
  if (half?.[1]) return multiplierOf(half[1]) / 2
  const terms = termsOf(text)
  const [first, ...rest] = terms ?? []
  if (!first || first.multiplier === null) return null
  const head = single(first)
  if (typeof head !== "number") return head
  if (rest.length > 0 && (first.half || !/^\d+$/.test(first.text))) return "ambiguous"
  let sum = head
  let above = first.multiplier
  for (const [index, term] of rest.entries()) {
    const last = index === rest.length - 1
    if (term.multiplier === null) {
      if (!last) return "ambiguous"
      const added = tail(term, above, inDong)
      return added === "ambiguous" ? added : sum + added
    }
    const added = single(term)
    if (typeof added !== "number" || term.multiplier >= above || added >= above) return "ambiguous"
    sum += added
    above = term.multiplier
  }
  return sum
}
