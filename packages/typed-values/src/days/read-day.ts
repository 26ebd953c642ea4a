import { LONGEST_VALUE, understood, unread, type Reading } from "../reading.js"
import { plainValue } from "../text/plain-text.js"
import { bounded, type DayRules } from "./calendar.js"
import { writtenDay } from "./day-forms.js"
import { serialParts } from "./serial.js"

/**
 * Reads a day as `YYYY-MM-DD`: "12/11/2025", "12-11-2025", "2025-11-12", "ngày 12 tháng 11 năm 2025", a moment such as
 * `2025-11-12T17:00:00.000Z` (13 November in Vietnam), with or without a time. The month never comes first.
 */
export function readDay(typed: string, rules: DayRules = {}): Reading<string> {
  const text = plainValue(typed)
  if (text === "") return unread("value_empty")
  if (text.length > LONGEST_VALUE) return unread("date_unclear")
  if (rules.serials && /^\d{5}(?:\.\d+)?$/.test(text)) return dayOfSerial(Number(text), rules)
  const read = writtenDay(text)
  return "ok" in read ? read : bounded(read.day, rules)
}

/** The day of a spreadsheet's day number. `date1904` is the workbook's setting. */
export function dayOfSerial(
  serial: number,
  rules: DayRules & { readonly date1904?: boolean } = {},
): Reading<string> {
  const parts = serialParts(serial, rules.date1904)
  return parts ? bounded(parts.day, rules) : unread("date_unclear")
}

/** Reads "2021", "Năm 2021", "2021.0", or the year of a day. */
export function readYear(
  typed: string,
  { least = 1900, most = 2100 }: { readonly least?: number; readonly most?: number } = {},
): Reading<number> {
  const text = plainValue(typed)
  if (text === "") return unread("value_empty")
  const written = /^(?:năm\s*|nam\s*)?(\d{4})(?:[.,]0+)?$/u.exec(text)?.[1]
  const day = written ? null : readDay(typed)
  const year = Number(written ?? (day?.ok ? day.value.slice(0, 4) : Number.NaN))
  return year >= least && year <= most ? understood(year, String(year)) : unread("year_unclear")
}

/** Reads a month as `YYYY-MM`: "11/2025", "2025-11", "tháng 11 năm 2025". */
export function readMonth(typed: string): Reading<string> {
  const text = plainValue(typed)
  if (text === "") return unread("value_empty")
  const [, month, year, firstYear, lastMonth] =
    /^(?:tháng\s*|thang\s*|t)?(\d{1,2})\s*(?:[/.-]|năm|nam)\s*(\d{4})$|^(\d{4})\s*[/.-]\s*(\d{1,2})$/u.exec(
      text,
    ) ?? []
  const [number, of] = [Number(month ?? lastMonth), Number(year ?? firstYear)]
  return number >= 1 && number <= 12 && of >= 1900 && of <= 2100
    ? understood(`${of}-${String(number).padStart(2, "0")}`, `${String(number).padStart(2, "0")}/${of}`)
    : unread("month_unclear")
}
