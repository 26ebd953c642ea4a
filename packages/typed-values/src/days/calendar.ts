import { parseDay } from "@ocop/vietnam-time"
import { understood, unread, type Reading, type Unread } from "../reading.js"

/** Days that a field takes, both included. Its years are those of the common calendar. */
export interface DayRules {
  /** `YYYY-MM-DD` */
  readonly least?: string
  readonly most?: string
  /** A bare number of five digits is a day of a spreadsheet; for files only. */
  readonly serials?: boolean
}

export const FIRST_DAY = "1900-01-01"
export const LAST_DAY = "2100-12-31"

/** "2025-11-12" → "12/11/2025". */
export const dayText = (day: string): string => day.split("-").reverse().join("/")

const two = (part: number): string => String(part).padStart(2, "0")
export const dayOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`

/** The day within its bounds. Years far off (2568 of the Buddhist calendar, 114) have a sentence of their own. */
export function bounded(day: string, { least = FIRST_DAY, most = LAST_DAY }: DayRules): Reading<string> {
  const [year, first, last] = [day, least, most].map((each) => each.slice(0, 4))
  if (year! < first! || year! > last!) return unread("date_out_of_range", { least: first!, most: last! })
  if (day < least) return unread("date_too_early", { least: dayText(least) })
  return day > most ? unread("date_too_late", { most: dayText(most) }) : understood(day, dayText(day))
}

/** A day by its parts, day before month; never turned round when only the other order fits. */
export function dayOfParts(year: number, month: number, day: number): string | Unread {
  const real = parseDay(dayOf(year, month, day))
  if (real !== null) return real
  const turned = month > 12 && day <= 12 ? parseDay(dayOf(year, day, month)) : null
  return turned
    ? unread("date_month_first", { day: dayText(turned) })
    : unread("date_no_such_day", { day: `${day}/${month}/${year}` })
}
