import { inForce, type Dated } from "./basis-points.js"

/** How long a producer's money is held after delivery, so that a refund can still be paid from it. */
export interface ReturnWindow extends Dated {
  readonly days: number
}

export const returnWindows: readonly ReturnWindow[] = [
  {
    validFrom: "2025-07-01T00:00:00+07:00",
    days: 7,
    basis: "Platform's operating rules, illustrative",
    verified: false,
  },
]

const DAY_MS = 86_400_000

/** The moment at which the money of a delivered producer order is due. The window is the one in force at delivery. */
export function dueFrom(deliveredAt: Date, windows: readonly ReturnWindow[] = returnWindows): Date {
  const days = inForce(windows, deliveredAt)?.days ?? 0
  return new Date(deliveredAt.getTime() + days * DAY_MS)
}
