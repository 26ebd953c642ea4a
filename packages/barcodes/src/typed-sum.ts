import { hasRightCheckDigit } from "./check-digit.js"

/** The smallest note of daily business is 500 dong: sums typed by hand are multiples of it. */
export const SMALLEST_NOTE = 500

/**
 * Whether digits in a field of money are a sum and no bar code. Only eight digits can be both: 17.000.000 is also a
 * right EAN-8. Of those a multiple of 500 that was typed at the speed of a hand is a sum; every other one is a code.
 * Twelve digits and more are never a sum.
 *
 * @param machine whether all keys came faster than a hand types
 */
export function isTypedSum(digits: string, machine: boolean): boolean {
  if (!/^\d{1,11}$/.test(digits)) return false
  if (digits.length !== 8 || !hasRightCheckDigit(digits)) return true
  return !machine && Number(digits) % SMALLEST_NOTE === 0
}
