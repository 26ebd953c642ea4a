import { wholeProduct } from "../number/decimal.js"
import { NUMBER, onlyMeaning, readWrittenNumber, type WrittenNumber } from "../number/written-number.js"

/** A unit: its names, how many base units it holds, and in how many decimal places that is written. */
export interface Unit {
  readonly names: string
  readonly factor: number
  readonly places?: number
}

export interface Measure {
  readonly units: readonly Unit[]
  /** Units of the other kind, by which a volume is told from a weight. */
  readonly other: string
}

export type MeasureFailure =
  "unclear" | "ambiguous" | "range" | "not_whole" | "negative" | "other_kind" | "without_unit" | "about"

const ABOUT = /(?:^|\s)(?:trên|dưới|hơn|tối đa|tối thiểu|ít nhất|over|under)(?!\p{L})|[<>≥≤]/u
const RANGE = /\d\s*\p{L}{0,5}\s*(?:-|~|đến|tới|to|hoặc)\s*\d/u
const TIMES = /\d\s*\p{L}{0,5}\s*[x×*]\s*\d|(?<!\p{L})x\s*\d|\d\s*x(?!\p{L})/u

interface Found {
  readonly start: number
  readonly end: number
  readonly written: string
  readonly unit: Unit
  readonly half: boolean
}

/** A measure reader's words, made once. */
export function measure({ units, other }: Measure) {
  const names = units.map((unit) => unit.names).join("|")
  const token = new RegExp(
    String.raw`(${NUMBER}|nửa|nua)\s*(${names})(?!\p{L})(?:\s*(rưỡi|ruoi)(?!\p{L}))?`,
    "gu",
  )
  const otherToken = new RegExp(String.raw`(?:\d|nửa|nua)\s*(?:${other})(?!\p{L})`, "u")
  const unitOf = (name: string): Unit | undefined =>
    units.find((unit) => unit.names.split("|").includes(name))

  const tokens = (text: string): Found[] =>
    [...text.matchAll(token)].flatMap((match) => {
      const unit = unitOf(match[2] ?? "")
      const start = match.index
      return unit
        ? [
            {
              start,
              end: start + match[0].length,
              written: match[1] ?? "",
              unit,
              half: match[3] !== undefined,
            },
          ]
        : []
    })

  /** Whole base units of one "number unit". */
  const worth = ({ written, unit, half }: Found): number | MeasureFailure => {
    if (/^n/.test(written)) return unit.factor % 2 === 0 && !half ? unit.factor / 2 : "not_whole"
    const number = readWrittenNumber(written)
    if (!number) return "ambiguous"
    const whole = inUnit(number, unit)
    if (typeof whole !== "number" || !half) return whole
    return /^\d+$/.test(written) && unit.factor % 2 === 0 ? whole + unit.factor / 2 : "ambiguous"
  }

  /** "1 kg 2", "1kg200": bare digits behind a large unit are its decimals; two behind a space may be either. */
  const withTail = (found: Found, tail: string): number | MeasureFailure => {
    const digits = tail.trim()
    const spaced = /^\s/.test(tail)
    if (!/^\d+$/.test(found.written) || found.half || found.unit.factor < 1000) return "ambiguous"
    if (digits.length === 2 && spaced && !digits.startsWith("0")) return "ambiguous"
    return (
      Number(found.written) * found.unit.factor + (found.unit.factor / 10 ** digits.length) * Number(digits)
    )
  }

  return (text: string, bare: Unit | null): number | MeasureFailure => {
    if (/^-\s*\d/.test(text)) return "negative"
    const found = tokens(text)
    const [first, second, third] = found
    if (!first) {
      if (otherToken.test(text)) return "other_kind"
      if (!/^[\d.,' ]+$/.test(text)) return /\d/.test(text) ? "without_unit" : "unclear"
      const number = readWrittenNumber(text)
      if (!number) return "ambiguous"
      const whole = bare ? inUnit(number, bare) : "without_unit"
      return whole === "not_whole" ? "without_unit" : whole
    }
    if (TIMES.test(text) || third) return "ambiguous"
    if (RANGE.test(text)) return "range"
    if (ABOUT.test(text)) return "about"
    if (second) return summed(text, first, second, worth)
    const [before, behind] = [text.slice(0, first.start), text.slice(first.end)]
    if (/^\s*\d{1,3}$/.test(behind) && !/\d/.test(before)) return withTail(first, behind)
    return /\d/.test(before + behind) ? "ambiguous" : worth(first)
  }
}

/** "1 kg 200 g": a smaller unit right behind a larger one, less than one of the larger. */
function summed(
  text: string,
  first: Found,
  second: Found,
  worth: (found: Found) => number | MeasureFailure,
): number | MeasureFailure {
  const between = text.slice(first.end, second.start)
  const around = text.slice(0, first.start) + text.slice(second.end)
  if (!/^\s*(?:và\s*)?$/.test(between) || /\d/.test(around) || first.half || !/^\d+$/.test(first.written))
    return "ambiguous"
  const [large, small] = [worth(first), worth(second)]
  if (typeof large !== "number" || typeof small !== "number") return typeof large === "number" ? small : large
  return second.unit.factor < first.unit.factor && small < first.unit.factor ? large + small : "ambiguous"
}

/** A base unit has no decimals, so its marks are thousands; a larger one may have them, so three digits are unclear. */
function inUnit(number: WrittenNumber, { factor, places = 0 }: Unit): number | MeasureFailure {
  if (factor === 1 && places === 0 && number.grouped) return wholeProduct(number.grouped, 1) ?? "not_whole"
  const meaning = onlyMeaning(number)
  return meaning === "either" ? "ambiguous" : (wholeProduct(meaning, factor, places) ?? "not_whole")
}
