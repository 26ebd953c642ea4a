import { decimalOf, type Decimal } from "./decimal.js"

/**
 * A written number, by its possible meanings. One mark before exactly three digits can be both: "1.500" is fifteen
 * hundred, or one and a half; whoever reads knows which of them its unit allows.
 */
export interface WrittenNumber {
  /** With its marks as separators of thousands; null when they cannot be. */
  readonly grouped: Decimal | null
  /** With its last mark as the decimal mark; null when it cannot be. */
  readonly decimal: Decimal | null
}

const both = (decimal: Decimal | null): WrittenNumber | null => decimal && { grouped: decimal, decimal }
const groupedOnly = (digits: string): WrittenNumber | null => {
  const grouped = decimalOf(digits)
  return grouped && { grouped, decimal: null }
}
const decimalOnly = (whole: string, fraction: string): WrittenNumber | null => {
  const decimal = decimalOf(whole, fraction)
  return decimal && { grouped: null, decimal }
}

/** Digits with separators, as a pattern for readers of larger texts. */
export const NUMBER = String.raw`\d{1,3}(?:(?:[ ]\d{3})+|(?:'\d{3})+)(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*`

/**
 * Reads the digits and separators of a number. The rules of the whole shop:
 * 1. Digits alone are the number.
 * 2. A space or an apostrophe separates thousands: three digits follow each.
 * 3. Point and comma together: the one that comes last is the decimal mark, the others separate thousands.
 * 4. The same mark more than once separates thousands: three digits follow each.
 * 5. One mark before exactly three digits may be either (none of both after a zero: "0,500" is a half).
 * 6. One mark before any other count of digits is the decimal mark.
 * Anything else, such as "12.34.567", ".5" or "5,", is no number: null.
 */
export function readWrittenNumber(text: string): WrittenNumber | null {
  if (/^\d+$/.test(text)) return both(decimalOf(text))
  const spaced = /^(\d{1,3}(?:(?: \d{3})+|(?:'\d{3})+))(?:[.,](\d+))?$/.exec(text)
  if (spaced?.[1]) {
    const digits = spaced[1].replace(/[ ']/g, "")
    return spaced[2] ? decimalOnly(digits, spaced[2]) : groupedOnly(digits)
  }
  const mixed = /^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(text)
  if (mixed) return decimalOnly((mixed[1] ?? mixed[3] ?? "").replace(/[.,]/g, ""), mixed[2] ?? mixed[4] ?? "")
  if (/^\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/.test(text)) return groupedOnly(text.replace(/[.,]/g, ""))
  const single = /^(\d+)[.,](\d+)$/.exec(text)
  if (!single?.[1] || !single[2]) return null
  const [, whole, fraction] = single
  const decimal = decimalOf(whole, fraction)
  if (!decimal) return null
  const groups = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
  return { grouped: groups ? decimalOf(whole + fraction) : null, decimal }
}

/** The one meaning of a number whose unit may have decimals; "either" where both meanings are possible. */
export function onlyMeaning({ grouped, decimal }: WrittenNumber): Decimal | "either" {
  if (grouped && decimal && grouped.places !== decimal.places) return "either"
  return decimal ?? grouped ?? "either"
}
