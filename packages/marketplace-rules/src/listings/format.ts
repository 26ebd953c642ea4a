import { dongText, gramsText } from "@ocop/typed-values"

/** Thrown for an amount that no caller may have: a fault in the program, not in what a person typed. */
export class AmountError extends RangeError {
  readonly code: "not_integer_dong" | "not_integer_grams"
  constructor(code: AmountError["code"], message: string) {
    super(message)
    this.name = "AmountError"
    this.code = code
  }
}

/** True for an amount of dong: a safe integer. The dong has no smaller unit in use. */
export function isDong(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

/** True for a weight: a safe integer of grams, zero or more. */
export function isGrams(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/**
 * 120000 → "120.000 ₫". Not by Intl, so that server, browser and every ICU version write the same.
 * @throws AmountError `not_integer_dong`
 */
export function formatDong(dong: number): string {
  if (!isDong(dong)) throw new AmountError("not_integer_dong", "An amount must be a whole number of dong.")
  return dongText(dong)
}

/**
 * A weight for a label: 500 → "500 g", 1500 → "1,5 kg", 12345 → "12,345 kg".
 * @throws AmountError `not_integer_grams`
 */
export function formatWeight(grams: number): string {
  if (!isGrams(grams)) throw new AmountError("not_integer_grams", "A weight must be a whole number of grams.")
  return gramsText(grams)
}
