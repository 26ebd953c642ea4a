import { DateError } from "./instant.js"

/** A day of the calendar, `YYYY-MM-DD`; texts of days compare as the days do. */
export type CalendarDay = string

export const DAY_MS = 24 * 60 * 60 * 1000

/** 00:00 UTC of a calendar day in milliseconds; NaN for a day that no calendar has (`2026-02-31`). */
function utcMidnight(day: CalendarDay): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(day) ? Number.NaN : ms
}

const dayAt = (ms: number): CalendarDay => new Date(ms).toISOString().split("T")[0] ?? ""

function existing(day: CalendarDay): number {
  const ms = utcMidnight(day)
  if (Number.isNaN(ms)) throw new DateError("A calendar day must be YYYY-MM-DD and exist.")
  return ms
}

/** Reads `YYYY-MM-DD` as a day that exists; null otherwise. */
export function parseDay(text: string): CalendarDay | null {
  const day = text.trim()
  return Number.isNaN(utcMidnight(day)) ? null : day
}

/**
 * Adds whole days; less than nothing goes back.
 *
 * @throws DateError for a day that does not exist
 */
export const addDays = (day: CalendarDay, days: number): CalendarDay => dayAt(existing(day) + days * DAY_MS)

/**
 * Adds calendar months; a day that the target month lacks becomes its last day (31/01 + 1 month → 28/02).
 *
 * @throws DateError for a day that does not exist
 */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const start = new Date(existing(day))
  const first = new Date(start)
  first.setUTCDate(1)
  first.setUTCMonth(first.getUTCMonth() + months)
  const next = new Date(first)
  next.setUTCMonth(next.getUTCMonth() + 1)
  const lastDate = new Date(next.getTime() - DAY_MS).getUTCDate()
  return dayAt(first.getTime() + (Math.min(start.getUTCDate(), lastDate) - 1) * DAY_MS)
}

/**
 * The first day of a day's month.
 *
 * @throws DateError for a day that does not exist
 */
export const firstDayOfMonth = (day: CalendarDay): CalendarDay => `${dayAt(existing(day)).slice(0, 7)}-01`

/** Days from one day to another, negative backwards; NaN when one of them does not exist. */
export const daysBetween = (from: CalendarDay, until: CalendarDay): number =>
  (utcMidnight(until) - utcMidnight(from)) / DAY_MS
