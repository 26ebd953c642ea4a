import { unread, type Unread } from "../reading.js"
import type { ReadingCode } from "../sentences/codes.js"

/** The least and the greatest value that a field takes, both included. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

type BoundedKind = "price" | "money" | "weight" | "volume" | "duration" | "percent" | "pieces"

/** The error of a value outside its bounds, with the bounds as text; null inside. Zero has an error of its own. */
export function outside(
  kind: BoundedKind,
  value: number,
  { least, most }: Bounds,
  text: (bound: number) => string,
): Unread | null {
  const code = (name: "negative" | "zero" | "too_low" | "too_high"): ReadingCode => `${kind}_${name}`
  if (value < 0 && least >= 0) return unread(code("negative"))
  if (value === 0 && least > 0) return unread(code("zero"))
  if (value >= least && value <= most) return null
  return unread(code(value < least ? "too_low" : "too_high"), { least: text(least), most: text(most) })
}
