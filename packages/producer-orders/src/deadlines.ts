import { producerOrderStates, type ProducerOrderState } from "./order-state-machine.js"

/** Hours within which a producer should do the next step, from a date on. */
export interface StepDeadlines {
  readonly validFrom: string
  readonly source: string
  readonly hours: Readonly<Partial<Record<ProducerOrderState, number>>>
  /** How long a producer keeps a pickup ready. */
  readonly keptHours: number
  /** Days after the latest delivery day until a parcel in transit counts as late. */
  readonly graceDays: number
}

export const stepDeadlines: readonly StepDeadlines[] = [
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
 * When the next step of a producer order is due; null where no step is.
 *
 * @param since when it entered its state
 * @param daysMax the parcel's longest delivery time, in days
 */
export function deadlineOf(
  state: ProducerOrderState,
  since: Date,
  daysMax: number,
  rows: readonly StepDeadlines[] = stepDeadlines,
): Date | null {
  const row = rows.findLast(({ validFrom }) => Date.parse(validFrom) <= since.getTime())
  if (!row) return null
  const hours = state === "handed_over" ? (daysMax + row.graceDays) * 24 : row.hours[state]
  return hours === undefined ? null : new Date(since.getTime() + hours * HOUR)
}

/**
 * When the next step of a pickup at the producer's premises is due: ready within the time that the producer promised,
 * then kept for the buyer.
 */
export function pickupDeadlineOf(
  state: ProducerOrderState,
  since: Date,
  preparationHours: number,
  rows: readonly StepDeadlines[] = stepDeadlines,
): Date | null {
  const row = rows.findLast(({ validFrom }) => Date.parse(validFrom) <= since.getTime())
  if (!row) return null
  const hours =
    state === "accepted" ? preparationHours : state === "packed" ? row.keptHours : row.hours[state]
  return hours === undefined ? null : new Date(since.getTime() + hours * HOUR)
}

export type Urgency = "late" | "soon" | "calm" | "none"

/** How urgent a deadline is. Soon: less than six hours are left. */
export function urgencyOf(deadline: Date | null, at: Date): Urgency {
  if (!deadline) return "none"
  const left = deadline.getTime() - at.getTime()
  return left < 0 ? "late" : left < 6 * HOUR ? "soon" : "calm"
}

/** States in which the producer owes the next step. */
export const openStates: readonly ProducerOrderState[] = producerOrderStates.filter(
  (state) => deadlineOf(state, new Date("2026-01-01T00:00:00Z"), 1) !== null,
)
