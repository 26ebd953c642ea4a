/** An exact decimal number, zero or more: `units` divided by ten to the power of `places`. */
export interface Decimal {
  readonly units: bigint
  readonly places: number
}

const MOST_DIGITS = 30

export function decimalOf(whole: string, fraction = ""): Decimal | null {
  const digits = whole + fraction
  return digits.length > MOST_DIGITS ? null : { units: BigInt(digits), places: fraction.length }
}

/**
 * A decimal times a factor, as a whole number; null when it is not whole. Beyond the safe integers the answer is
 * Infinity, which every upper bound refuses.
 *
 * @param places further decimal places of the factor: 1 with three places is a thousandth
 */
export function wholeProduct({ units, places }: Decimal, factor: number, factorPlaces = 0): number | null {
  const product = units * BigInt(factor)
  const divisor = 10n ** BigInt(places + factorPlaces)
  if (product % divisor !== 0n) return null
  const whole = product / divisor
  return whole > BigInt(Number.MAX_SAFE_INTEGER) ? Number.POSITIVE_INFINITY : Number(whole)
}

export const numberOf = ({ units, places }: Decimal): number => Number(units) / 10 ** places
