import { numberOf } from "../number/decimal.js"
import { outside, type Bounds } from "../number/bounds.js"
import { NUMBER, onlyMeaning, readWrittenNumber } from "../number/written-number.js"
import { LONGEST_VALUE, understood, unread, type Reading } from "../reading.js"
import { decimalText } from "../text/format.js"
import { plainValue } from "../text/plain-text.js"

const PERCENT = new RegExp(
  String.raw`^(${NUMBER})\s*(?:(?:%|phần trăm|phan tram|percent|°|độ|do|degrees?)\s*(?:cồn|con|rượu|vol\.?|abv|v\/v|\(v\/v\))?|vol\.?|abv)?$`,
  "u",
)
const percentText = (value: number): string => `${decimalText(value)} %`

export interface PercentRules extends Partial<Bounds> {
  /** The values lie on steps, e.g. 0.5 for a commission in half percents. */
  readonly step?: number
}

/** Reads a percentage: "45", "45%", "12,5 %", "45 độ", "45°". At most two decimals. */
export function readPercent(
  typed: string,
  { least = 0, most = 100, step }: PercentRules = {},
): Reading<number> {
  const text = plainValue(typed)
  if (text === "") return unread("value_empty")
  if (text.length > LONGEST_VALUE) return unread("percent_unclear")
  if (/^-\s*\d/.test(text)) return unread("percent_negative")
  if (/\d\s*%?\s*(?:-|~|đến|tới|to)\s*\d/u.test(text)) return unread("percent_range")
  const written = PERCENT.exec(text)?.[1]
  if (!written) return unread("percent_unclear")
  const number = readWrittenNumber(written)
  if (!number) return unread("percent_ambiguous")
  const meaning = onlyMeaning(number)
  if (meaning === "either") return unread("percent_ambiguous")
  if (meaning.units !== 0n && meaning.places > 2) return unread("percent_too_fine")
  const value = numberOf(meaning)
  const failure = outside("percent", value, { least, most }, percentText)
  if (failure) return failure
  if (step && !Number.isInteger(Math.round((value / step) * 1e6) / 1e6))
    return unread("percent_step", {
      step: decimalText(step),
      least: percentText(Math.floor(value / step) * step),
      most: percentText(Math.ceil(value / step) * step),
    })
  return understood(value, percentText(value))
}
