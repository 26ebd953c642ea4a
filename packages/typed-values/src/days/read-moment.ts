import { formatDateTimeVi, startOfVietnamDay } from "@ocop/vietnam-time"
import { LONGEST_VALUE, understood, unread, type Reading } from "../reading.js"
import { plainValue } from "../text/plain-text.js"
import { bounded, type DayRules } from "./calendar.js"
import { clockMs, MINUTE_MS } from "./clock.js"
import { writtenDay } from "./day-forms.js"
import { serialParts } from "./serial.js"

export interface MomentRules extends DayRules {
  /** The time of a day without one, e.g. "12:00"; without it such a day is refused. */
  readonly timeOfDay?: string
}

/** Reads a time of day as minutes since midnight: "07:30", "7h30", "7 giờ", "2:05 pm". */
export function readClock(typed: string): Reading<number> {
  const text = plainValue(typed)
  if (text === "") return unread("value_empty")
  const ms = /^\d{1,2}$/.test(text) ? null : clockMs(text)
  if (ms === null) return unread("time_unclear")
  const minutes = Math.floor(ms / MINUTE_MS)
  const shown = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
  return understood(minutes, shown)
}

/**
 * Reads a moment as UTC (ISO 8601): "26/11/2026 19:45:03", "2026-11-26T19:45", "10h14 30/11/2026", or with a zone.
 * Without a zone it is Vietnam's clock.
 */
export function readMoment(typed: string, rules: MomentRules = {}): Reading<string> {
  const text = plainValue(typed)
  if (text === "") return unread("value_empty")
  if (text.length > LONGEST_VALUE) return unread("date_unclear")
  if (rules.serials && /^\d{5}(?:\.\d+)?$/.test(text)) return momentOfSerial(Number(text), rules)
  const read = writtenDay(text)
  if ("ok" in read) return read
  const day = bounded(read.day, rules)
  if (!day.ok) return day
  if (read.ms !== null) return momentOf(read.ms)
  const time = read.time ?? rules.timeOfDay
  if (time === undefined) return unread("time_missing")
  const ms = clockMs(time)
  return ms === null ? unread("time_unclear") : momentOf(startOfVietnamDay(read.day).getTime() + ms)
}

/** The moment of a spreadsheet's day number with its fraction, by Vietnam's clock. */
export function momentOfSerial(
  serial: number,
  rules: MomentRules & { readonly date1904?: boolean } = {},
): Reading<string> {
  const parts = serialParts(serial, rules.date1904)
  if (!parts) return unread("date_unclear")
  const day = bounded(parts.day, rules)
  if (!day.ok) return day
  const timeless = parts.ms === 0 ? (clockMs(rules.timeOfDay ?? "0:00") ?? 0) : parts.ms
  return momentOf(startOfVietnamDay(parts.day).getTime() + timeless)
}

const momentOf = (ms: number): Reading<string> => understood(new Date(ms).toISOString(), formatDateTimeVi(ms))
