/** Hundredths of a per cent: 100 is 1 %. Rates are whole numbers so that no share is ever a fraction. */
export type BasisPoints = number

/** A share of an amount of whole dong, half a dong rounded up (away from zero for a negative amount). */
export function shareOf(amount: number, rate: BasisPoints): number {
  if (!Number.isSafeInteger(amount)) throw new RangeError("The amount must be whole dong")
  if (!Number.isSafeInteger(rate) || rate < 0) throw new RangeError("A rate is whole basis points")
  // Products of two safe integers pass 2^53, so the share is computed in BigInt.
  const share = (BigInt(Math.abs(amount)) * BigInt(rate) + 5_000n) / 10_000n
  return share === 0n ? 0 : Math.sign(amount) * Number(share)
}

/** A row of a dated table: in force from a moment on, with the text that it comes from. */
export interface Dated {
  /** First moment at which it applies (ISO 8601 with zone). */
  readonly validFrom: string
  /** Law, decision or agreement that says so. */
  readonly basis: string
  /** False where the source could not be confirmed: the operator must check it before relying on it. */
  readonly verified: boolean
}

/** Rows in force at a moment that fit, the latest of them; null where there is none. */
export function inForce<Row extends Dated>(
  rows: readonly Row[],
  at: Date,
  fits: (row: Row) => boolean = () => true,
): Row | null {
  let found: Row | null = null
  for (const row of rows) {
    const from = Date.parse(row.validFrom)
    if (from <= at.getTime() && fits(row) && (!found || from >= Date.parse(found.validFrom))) found = row
  }
  return found
}
