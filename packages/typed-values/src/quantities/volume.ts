import { outside, type Bounds } from "../number/bounds.js"
import { LONGEST_VALUE, understood, unread, type Reading } from "../reading.js"
import type { ReadingCode } from "../sentences/codes.js"
import { millilitresText } from "../text/format.js"
import { plainValue } from "../text/plain-text.js"
import { measure, type MeasureFailure, type Unit } from "./measure.js"
import { WEIGHT_NAMES } from "./weight.js"

const MILLILITRE: Unit = { names: "mililít|mililit|millilitres|millilitre|ml|cc", factor: 1 }
const LITRE: Unit = { names: "lít|lit|litres|litre|liters|liter|l", factor: 1000 }
const read = measure({
  units: [MILLILITRE, LITRE, { names: "xentilít|cl", factor: 10 }, { names: "dl", factor: 100 }],
  other: WEIGHT_NAMES,
})

const CODES: Readonly<Record<MeasureFailure, ReadingCode>> = {
  unclear: "volume_unclear",
  ambiguous: "volume_ambiguous",
  range: "volume_range",
  about: "volume_range",
  not_whole: "volume_not_whole_millilitres",
  negative: "volume_negative",
  other_kind: "volume_is_weight",
  without_unit: "volume_without_unit",
}

export interface VolumeRules extends Partial<Bounds> {
  readonly bare?: "ml" | "l" | null
}

/** Reads a volume in whole millilitres: "250ml", "0,5 lít", "1,5 L", "5 cl", "1 lít rưỡi". Marks as for weights. */
export function readMillilitres(
  typed: string,
  { least = 0, most = 1e9, bare = null }: VolumeRules = {},
): Reading<number> {
  const text = plainValue(typed)
  if (text === "") return unread("value_empty")
  if (text.length > LONGEST_VALUE) return unread("volume_unclear")
  const millilitres = read(text, bare === null ? null : bare === "l" ? LITRE : MILLILITRE)
  if (typeof millilitres !== "number") return unread(CODES[millilitres])
  return (
    outside("volume", millilitres, { least, most }, millilitresText) ??
    understood(millilitres, millilitresText(millilitres))
  )
}
