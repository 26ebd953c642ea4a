import { DAY_MS, parseDay, type CalendarDay } from "./calendar-day.js"
import { DateError, instantMs, type Instant } from "./instant.js"
import { VIETNAM_OFFSET_MS, vietnamWallClock } from "./offset.js"

/** The calendar day on which a moment falls in Vietnam; null for an unreadable moment. */
export function findVietnamDay(instant: Instant): CalendarDay | null {
  const ms = instantMs(instant)
  return ms === null ? null : (vietnamWallClock(ms)?.split("T")[0] ?? null)
}

/**
 * The calendar day on which a moment falls in Vietnam.
 *
 * @throws DateError for an unreadable moment
 */
export function vietnamDay(instant: Instant): CalendarDay {
  const day = findVietnamDay(instant)
  if (day === null) throw new DateError("A moment must be a valid date.")
  return day
}

/** 00:00 of a day in Vietnam, as UTC; an invalid date for a day that no calendar has (`2026-02-31`). */
export function startOfVietnamDay(day: CalendarDay): Date {
  const real = parseDay(day)
  return new Date(real === null ? Number.NaN : Date.parse(`${real}T00:00:00Z`) - VIETNAM_OFFSET_MS)
}

/** 24:00 of a day in Vietnam, as UTC: the first moment that no longer belongs to it. */
export const endOfVietnamDay = (day: CalendarDay): Date => new Date(startOfVietnamDay(day).getTime() + DAY_MS)

/**
 * The last day of a period whose end is exclusive: the day that a person reads as "đến hết ngày". A period that ends at
 * 00:00 on 18 January lasts through 17 January. Every surface that names the end of a certificate goes through here;
 * the lint refuses to format such an end by itself.
 *
 * @param until the first moment that no longer belongs to the period
 * @throws DateError for an unreadable moment
 */
export function lastDayOfPeriod(until: Instant): CalendarDay {
  const ms = instantMs(until)
  if (ms === null) throw new DateError("The end of a period must be a valid moment.")
  return vietnamDay(ms - 1)
}

/**
 * The next 00:00 in Vietnam after a moment; a day later when the moment is itself midnight.
 *
 * @throws DateError for an unreadable moment
 */
export const nextVietnamMidnight = (instant: Instant): Date => endOfVietnamDay(vietnamDay(instant))
