import { partStates, type PartState } from "./order-state-machine.js"

/** Hours in which the next step should be done; what the platform asks of its producers, from a date on. */
export interface Promptness {
  readonly validFrom: string
  readonly source: string
  readonly hours: Readonly<Partial<Record<PartState, number>>>
  /** How long a producer keeps ready what the buyer fetches there. */
  readonly keptHours: number
  /** Days beyond the parcel's own longest way, until a parcel on its way is asked after. */
  readonly graceDays: number
}

export const promptness: readonly Promptness[] = [
  {
    validFrom: "2025-07-01T00:00:00+07:00",
    source: "Platform rules of selling, illustrative",
    hours: { placed: 24, accepted: 48, packed: 24, failed: 48 },
    keptHours: 72,
    graceDays: 1,
  },
]

const HOUR = 3_600_000

/**
 * When the next step of a part is due; null where nobody waits for anything.
 *
 * @param since when it came into its state
 * @param daysMax the parcel's longest way, in days
 */
export function deadlineOf(
  state: PartState,
  since: Date,
  daysMax: number,
  rows: readonly Promptness[] = promptness,
): Date | null {
  const row = rows.findLast(({ validFrom }) => Date.parse(validFrom) <= since.getTime())
  if (!row) return null
  const hours = state === "handed_over" ? (daysMax + row.graceDays) * 24 : row.hours[state]
  return hours === undefined ? null : new Date(since.getTime() + hours * HOUR)
}

/**
 * The same for what the buyer fetches at the producer's own place: ready within the time that the producer promised,
 * then kept for the buyer.
 */
export function fetchDeadlineOf(
  state: PartState,
  since: Date,
  preparationHours: number,
  rows: readonly Promptness[] = promptness,
): Date | null {
  const row = rows.findLast(({ validFrom }) => Date.parse(validFrom) <= since.getTime())
  if (!row) return null
  const hours =
    state === "accepted" ? preparationHours : state === "packed" ? row.keptHours : row.hours[state]
  return hours === undefined ? null : new Date(since.getTime() + hours * HOUR)
}

export type Urgency = "late" | "soon" | "calm" | "none"

/** Soon: less than six hours are left. */
export function urgencyOf(deadline: Date | null, at: Date): Urgency {
  if (!deadline) return "none"
  const left = deadline.getTime() - at.getTime()
  return left < 0 ? "late" : left < 6 * HOUR ? "soon" : "calm"
}

/** States in which somebody waits for the producer. */
export const openStates: readonly PartState[] = partStates.filter(
  (state) => deadlineOf(state, new Date("2026-01-01T00:00:00Z"), 1) !== null,
)
