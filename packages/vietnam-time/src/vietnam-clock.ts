import { DateError, instantMs, type Instant } from "./instant.js"
import { VIETNAM_OFFSET_MS, vietnamWallClock } from "./offset.js"

const MINUTE_MS = 60_000
const MINUTES_OF_DAY = 1_440
const MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY

/**
 * The moment at which clocks in Vietnam show a text such as `2026-11-26 19:45:03` or `2026-11-26T19:45`; an invalid date
 * for anything else.
 */
export const vietnamInstant = (text: string): Date => new Date(`${text.trim().replace(" ", "T")}+07:00`)

/**
 * `2026-11-26 19:45:03`, as clocks in Vietnam show a moment.
 *
 * @throws DateError for an unreadable moment
 */
export function vietnamTimestamp(instant: Instant): string {
  const ms = instantMs(instant)
  const shown = ms === null ? null : vietnamWallClock(ms)
  if (shown === null) throw new DateError("A moment must be a valid date.")
  return shown.slice(0, -5).replace("T", " ")
}

/**
 * Minutes since Monday 00:00 in Vietnam, 0 to 10,079.
 *
 * @throws DateError for an unreadable moment
 */
export function minuteOfVietnamWeek(instant: Instant): number {
  const ms = instantMs(instant)
  if (ms === null) throw new DateError("A moment must be a valid date.")
  const local = Math.floor((ms + VIETNAM_OFFSET_MS) / MINUTE_MS)
  // 1970-01-01 was a Thursday, three days after a Monday.
  const sinceMonday = (local + 3 * MINUTES_OF_DAY) % MINUTES_OF_WEEK
  return (sinceMonday + MINUTES_OF_WEEK) % MINUTES_OF_WEEK
}
