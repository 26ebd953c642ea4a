/** A moment: a Date, an ISO 8601 text with zone, or milliseconds since 1970 (UTC). */
export type Instant = Date | string | number

/** Vietnam has kept UTC+7 without summer time since 1975, so a fixed offset is exact for every certificate. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

export interface CalendarDay {
  year: number
  /** 1–12 */
  month: number
  /** 1–31 */
  day: number
}

/** Milliseconds of a moment, or null when it is none. */
export function instantMs(instant: Instant | null | undefined): number | null {
  if (instant === null || instant === undefined) return null
  const ms =
    instant instanceof Date ? instant.getTime() : typeof instant === "number" ? instant : Date.parse(instant)
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? ms : null
}

/** The calendar day on which a moment falls in Vietnam; null for an unreadable moment. */
export function vietnamDay(instant: Instant): CalendarDay | null {
  const ms = instantMs(instant)
  if (ms === null) return null
  const shifted = new Date(ms + VIETNAM_OFFSET_MS)
  if (Number.isNaN(shifted.getTime())) return null
  return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate() }
}

/** Reads "YYYY-MM-DD" as a day that exists; null otherwise. */
export function parseCalendarDay(text: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  if (!match) return null
  const parsed = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  if (parsed.month < 1 || parsed.month > 12 || parsed.day < 1) return null
  return parsed.day <= daysInMonth(parsed.year, parsed.month) ? parsed : null
}

/** 00:00 of a day in Vietnam, as UTC. */
export function startOfVietnamDay({ year, month, day }: CalendarDay): Date {
  return new Date(Date.UTC(year, month - 1, day) - VIETNAM_OFFSET_MS)
}

/** 24:00 of a day in Vietnam, as UTC: the first moment that no longer belongs to it. */
export function endOfVietnamDay(day: CalendarDay): Date {
  return new Date(startOfVietnamDay(day).getTime() + DAY_MS)
}

/** Adds calendar months; a day that the target month lacks becomes its last day (31/01 + 1 month → 28/02). */
export function addMonths({ year, month, day }: CalendarDay, months: number): CalendarDay {
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  return { year: targetYear, month: targetMonth, day: Math.min(day, daysInMonth(targetYear, targetMonth)) }
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
