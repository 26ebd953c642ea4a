import { fold } from "../text.js"
import { type Outcome, absent, found, unclear } from "./outcome.js"

/** Above this a price in dong is taken for a typing error (10 billion). */
const HIGHEST_DONG = 10_000_000_000
/** No product of the programme is sold for less than 1 000 đ; such a number is usually in thousands. */
const LOWEST_DONG = 1_000

export interface Price {
  dong: number
  /** The unit after the slash: "120.000đ/kg" → "kg". */
  unit: string | null
}

/**
 * Reads a price in whole dong. Groups of three after "." or "," are thousands ("300.000" is 300 000): dong has no
 * decimals. Anything with other decimals is ambiguous and refused. `scale` is 1000 when the heading says "nghìn đồng".
 */
export function parsePrice(text: string, scale = 1): Outcome<Price> {
  if (text === "" || /^(lien he|thoa thuan|dang cap nhat|contact|na|n a|khong co)?$/.test(fold(text)))
    return absent
  const slash = /^(.*?\d[^/]*)\/\s*([^/]{1,40})$/u.exec(text)
  const unit = slash?.[2]?.trim() ?? null
  const amount = (slash?.[1] ?? text).trim()
  if (/\d\s*(?:-|–|—|~|đến|tới|to)\s*\d/iu.test(amount)) return unclear("price_range")
  const parts =
    /^(?:giá:?\s*)?([\d.,\s]+?)\s*(k|nghìn|ngàn|ng|tr|triệu)?\s*(?:đồng|đ|₫|vnđ|vnd|dong|d)?\.?$/iu.exec(
      amount,
    )
  if (!parts?.[1]) return unclear("price_unclear")
  const word = parts[2]?.toLowerCase()
  const multiplier = !word ? 1 : word === "tr" || word === "triệu" ? 1_000_000 : 1_000
  const dong = multiplier > 1 ? shortForm(parts[1], multiplier) : plainForm(parts[1], scale)
  if (dong === null) return unclear("price_ambiguous")
  if (dong < LOWEST_DONG) return unclear("price_too_low")
  if (dong > HIGHEST_DONG) return unclear("price_too_high")
  return found({ dong, unit })
}

/** A number cell of a workbook. */
export function priceFromNumber(value: number, scale = 1): Outcome<Price> {
  const dong = Math.round(value * scale * 1e6) / 1e6
  if (!Number.isInteger(dong)) return unclear("price_ambiguous")
  if (dong < LOWEST_DONG) return unclear("price_too_low")
  if (dong > HIGHEST_DONG) return unclear("price_too_high")
  return found({ dong, unit: null })
}

function plainForm(text: string, scale: number): number | null {
  const digits = text.trim()
  const whole =
    /^\d{1,3}(?:\.\d{3})+(?:,0{1,2})?$/.test(digits) || /^\d{1,3}(?:,\d{3})+(?:\.0{1,2})?$/.test(digits)
      ? digits.replace(/[.,]0{1,2}$/, "").replace(/[.,]/g, "")
      : /^\d{1,3}(?: \d{3})+$/.test(digits)
        ? digits.replaceAll(" ", "")
        : /^\d+(?:[.,]0{1,2})?$/.test(digits)
          ? digits.replace(/[.,]0+$/, "")
          : null
  // In a column of thousands "120,5" would be 120 500 đ, but "120.500" could be either: only whole numbers are sure.
  if (whole === null || whole.length > 15) return null
  if (scale > 1 && /[.,]/.test(digits)) return null
  return Number(whole) * scale
}

/** "85k", "85,5 nghìn", "1,2 triệu": one decimal mark with one or two digits is a decimal here. */
function shortForm(text: string, multiplier: number): number | null {
  const parts = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.trim())
  if (!parts?.[1]) return null
  const hundredths = Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"))
  return (hundredths * multiplier) / 100
}
