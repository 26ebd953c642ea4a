/** What the pill of the point of sale says about the queue and the line. */
export type PillState =
  | { readonly state: "refused"; readonly count: number }
  | { readonly state: "waiting"; readonly count: number }
  | { readonly state: "revoked" | "offline" | "failing" | "sent" }

/**
 * One state for the queue, the worst first: nothing may say "all sent" while the server refused an operation or does not
 * know the device.
 *
 * @param problem code of what kept the last contact from succeeding; null: nothing did
 */
export function pillState({
  waiting,
  refused,
  revoked,
  problem,
}: {
  readonly waiting: number
  readonly refused: number
  readonly revoked: boolean
  readonly problem: string | null
}): PillState {
  if (refused > 0) return { state: "refused", count: refused }
  if (waiting > 0) return { state: "waiting", count: waiting }
  if (revoked || problem === "unauthorized") return { state: "revoked" }
  if (problem === null) return { state: "sent" }
  return { state: problem === "temporarily_unavailable" ? "offline" : "failing" }
}
