import { outside, type Bounds } from "../number/bounds.js"
import { LONGEST_VALUE, understood, unread, type Reading } from "../reading.js"
import type { ReadingCode } from "../sentences/codes.js"
import { gramsText } from "../text/format.js"
import { plainValue } from "../text/plain-text.js"
import { measure, type MeasureFailure, type Unit } from "./measure.js"

export const VOLUME_NAMES = "mililít|mililit|millilitres?|ml|cc|xentilít|cl|dl|lít|lit|litres?|liters?|l"
export const WEIGHT_NAMES =
  "kilôgam|kilogam|kilograms?|ki-lô-gam|ki lô gam|kí lô|ki lô|kilô|kilo|kgs?|ký|kí|ky|ki|cân|" +
  "gram|grams|gam|gr|g|miligam|mg|lạng|lang|yến|tạ|tấn"

const GRAM: Unit = { names: "grams|gram|gam|gr|g", factor: 1 }
const KILOGRAM: Unit = {
  names:
    "kilôgam|kilogam|kilograms|kilogram|ki-lô-gam|ki lô gam|kí lô|ki lô|kilô|kilo|kgs|kg|ký|kí|ky|ki|cân",
  factor: 1000,
}
const read = measure({
  units: [
    KILOGRAM,
    GRAM,
    { names: "miligam|mg", factor: 1, places: 3 },
    { names: "lạng|lang", factor: 100 },
    { names: "yến", factor: 10_000 },
    { names: "tạ", factor: 100_000 },
    { names: "tấn", factor: 1_000_000 },
  ],
  other: VOLUME_NAMES,
})

const CODES: Readonly<Record<MeasureFailure, ReadingCode>> = {
  unclear: "weight_unclear",
  ambiguous: "weight_ambiguous",
  range: "weight_range",
  about: "weight_range",
  not_whole: "weight_not_whole_grams",
  negative: "weight_negative",
  other_kind: "weight_is_volume",
  without_unit: "weight_without_unit",
}

export interface WeightRules extends Partial<Bounds> {
  /** The unit of a bare number: that of the heading or the label of the field; null: a bare number is refused. */
  readonly bare?: "g" | "kg" | null
}

/**
 * Reads a weight in whole grams: "500g", "1,5 kg", "2 lạng", "1 kg 2", "nửa cân", "Hộp 250 gram". "1.500 kg" may be
 * one and a half or fifteen hundred, so it is refused; "0,500 kg" and "1.500 g" are clear.
 */
export function readGrams(
  typed: string,
  { least = 0, most = 1e9, bare = null }: WeightRules = {},
): Reading<number> {
  const text = plainValue(typed)
  if (text === "") return unread("value_empty")
  if (text.length > LONGEST_VALUE) return unread("weight_unclear")
  const grams = read(text, bare === null ? null : bare === "kg" ? KILOGRAM : GRAM)
  if (typeof grams !== "number") return unread(CODES[grams])
  return outside("weight", grams, { least, most }, gramsText) ?? understood(grams, gramsText(grams))
}
