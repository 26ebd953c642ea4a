/** A payment request when a transfer for it arrives. Whole dong. */
export interface Awaited {
  readonly amount: number
  /** What arrived before. */
  readonly received: number
  readonly state: "open" | "paid" | "expired" | "canceled"
}

export interface Settled {
  readonly kind: "matched" | "underpaid" | "overpaid" | "duplicate" | "late"
  /** What has arrived for this payment in all; a duplicate or late transfer is not counted in. */
  readonly received: number
  readonly paid: boolean
  /** What must go back to the sender. */
  readonly excess: number
}

/**
 * What one arrived transfer means for the payment that its memo names. Never more than the amount counts as paid,
 * and never less: every other case has its own kind, so that a person can act on it.
 */
export function settle({ amount, received, state }: Awaited, transferred: number): Settled {
  if (state === "paid") return { kind: "duplicate", received, paid: true, excess: transferred }
  if (state !== "open") return { kind: "late", received, paid: false, excess: transferred }
  const sum = received + transferred
  if (sum < amount) return { kind: "underpaid", received: sum, paid: false, excess: 0 }
  return { kind: sum === amount ? "matched" : "overpaid", received: sum, paid: true, excess: sum - amount }
}
