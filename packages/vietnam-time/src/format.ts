import { parseDay } from "./calendar-day.js"
import { DateError, type Instant } from "./instant.js"
import { vietnamTimestamp } from "./vietnam-clock.js"
import { findVietnamDay } from "./vietnam-day.js"

/**
 * A day as Vietnamese write it, "22/11/2026". A calendar day "YYYY-MM-DD" is shown as it is; an instant by
 * its day in Vietnam. Not by Intl, so that server, browser and every ICU version write the same.
 *
 * @throws DateError `invalid_date`
 */
export function formatDateVi(date: Instant): string {
  const day = (typeof date === "string" ? parseDay(date) : null) ?? findVietnamDay(date)
  if (day === null) throw new DateError("A date must be YYYY-MM-DD or an instant.")
  return day.split("-").reverse().join("/")
}

/**
 * The time of day in Vietnam, "19:45".
 *
 * @throws DateError `invalid_date`
 */
export const formatTimeVi = (instant: Instant): string => vietnamTimestamp(instant).slice(-8, -3)

/**
 * Day and time in Vietnam, "22/11/2026 19:45".
 *
 * @throws DateError `invalid_date`
 */
export const formatDateTimeVi = (instant: Instant): string =>
  `${formatDateVi(instant)} ${formatTimeVi(instant)}`
