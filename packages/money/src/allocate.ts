/** Outcome of an allocation; `parts` has the order and length of the weights. */
export type AllocationResult =
  { ok: true; parts: number[] } | { ok: false; code: "invalid_total" | "invalid_weights"; message: string }

/**
 * Splits a whole amount (dong, may be negative as for a refund) by weights without losing or making a unit:
 * each part is its exact share rounded towards zero, and what is left goes to the largest remainders, the
 * earlier one first. Weights are whole and not negative; all zero counts as all equal.
 */
export function allocate(total: number, weights: readonly number[]): AllocationResult {
  if (!Number.isSafeInteger(total))
    return { ok: false, code: "invalid_total", message: "The amount must be a whole number." }
  if (weights.length === 0 || weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    return {
      ok: false,
      code: "invalid_weights",
      message: "Weights must be whole numbers, zero or more, at least one.",
    }

  // Products of two safe integers pass 2^53, so the shares are computed in BigInt.
  const equal = weights.every((weight) => weight === 0)
  const shares = weights.map((weight) => (equal ? 1n : BigInt(weight)))
  const sum = shares.reduce((left, right) => left + right, 0n)
  const amount = BigInt(Math.abs(total))
  const floors = shares.map((share) => (amount * share) / sum)
  const remainders = shares.map((share, index) => ({ index, remainder: (amount * share) % sum }))
  const left = Number(amount - floors.reduce((one, other) => one + other, 0n))
  remainders.sort((one, other) =>
    one.remainder === other.remainder ? one.index - other.index : one.remainder > other.remainder ? -1 : 1,
  )
  const lucky = new Set(remainders.slice(0, left).map((entry) => entry.index))
  const sign = total < 0 ? -1 : 1
  const parts = floors.map((floor, index) => {
    const part = Number(floor) + (lucky.has(index) ? 1 : 0)
    return part === 0 ? 0 : sign * part
  })
  return { ok: true, parts }
}
