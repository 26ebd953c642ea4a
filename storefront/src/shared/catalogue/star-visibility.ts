import type { StarPeriod } from "@ocop/contracts"

/**
 * Whether a star rating is shown: it derives from a certificate and is valid only within its period.
 * @param now seconds since the epoch, UTC
 */
export const isVisible = (period: Pick<StarPeriod, "from" | "until">, now: number): boolean =>
  period.from <= now && now < period.until

/** Stars to show now; null for none. */
export const visibleStar = (period: StarPeriod | null, now: number): number | null =>
  period && isVisible(period, now) ? period.star : null

/** The next moment at which the answer of {@link visibleStar} changes; null when it never will. */
export function nextChange(period: Pick<StarPeriod, "from" | "until"> | null, now: number): number | null {
  if (!period) return null
  if (now < period.from) return period.from
  return now < period.until ? period.until : null
}
