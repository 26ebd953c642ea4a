import { findVietnamDay } from "@ocop/vietnam-time"
import { unread, type Unread } from "../reading.js"
import { dayOfParts } from "./calendar.js"
import { clockMs } from "./clock.js"

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const MONTH_NAME = String.raw`(${MONTHS.join("|")})[a-z]*\.?`
const CLOCK = String.raw`\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?`
/** A time of day behind or before a day; whoever wants the day alone leaves it. */
const TIME = String.raw`(?:${CLOCK}|\d{1,2}\s*(?:h|giờ)\s*(?:\d{1,2}(?:\s*(?:'|phút|p))?)?)\s*(?:am|pm|sa|ch)?`
const WEEKDAY =
  /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|t[2-7]|cn|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[\s,.]+/u
const NUMERIC = /^(?:ngày\s*|ngay\s*)?(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,4})$/u
const YEAR_FIRST = /^(\d{4})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/
const WORDED =
  /^(?:ngày\s*|ngay\s*)?(\d{1,2})\s*(?:tháng|thang|thg|th)\s*\.?(\d{1,2})\s*(?:,|năm|nam|\/|-)?\s*(\d{1,4})$/u
const MIXED = /^(?:ngày\s*|ngay\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*(?:năm|nam)\s*(\d{1,4})$/u
const NAMED = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s/-]*(?:of\s+)?${MONTH_NAME}[\s,/-]*(\d{1,4})$`,
)
const NAMED_FIRST = new RegExp(String.raw`^${MONTH_NAME}\s*(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{1,4})$`)
const MONTH_ONLY =
  /^(?:tháng\s*|thang\s*|t)?(\d{1,2})\s*(?:[/.-]|năm|nam)\s*(\d{4})$|^(\d{4})\s*[/.-]\s*(\d{1,2})$/u
const LUNAR = /(?<!\p{L})(?:âm lịch|am lich|âl|al)(?!\p{L})/u

/** `2025-11-12T17:00:00.000Z` and its like: a moment with a zone. */
export const ZONED =
  /^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})$/

/** Milliseconds of a text with a zone; null when its parts do not exist. */
export function zonedMs(text: string): number | null {
  const written = text
    .toUpperCase()
    .replace(/\s*(?:UTC|GMT)$/, "Z")
    .replace(/^(\S{10}) /, "$1T")
    .replace(/\s/g, "")
    .replace(",", ".")
    .replace(/([+-]\d{2})(\d{2})$/, "$1:$2")
  const day = written.slice(0, 10)
  const ms = typeof dayOfParts(...partsOf(day)) === "string" ? Date.parse(written) : Number.NaN
  return Number.isNaN(ms) ? null : ms
}

const partsOf = (day: string): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number)
  return [year, month, date]
}

export interface WrittenDay {
  readonly day: string
  /** The time of day as it stands beside the day; null without one. */
  readonly time: string | null
  /** The moment, where the text has a zone. */
  readonly ms: number | null
}

const BEHIND = new RegExp(String.raw`^(.*?\d)(?:[\s,t]+|\s+lúc\s+)(${TIME})$`, "u")
const BEFORE = new RegExp(String.raw`^(?:lúc\s+)?(${TIME})[\s,]+(.*\d)$`, "u")

function dayAlone(text: string): string | Unread {
  if (LUNAR.test(text)) return unread("date_lunar")
  const named = NAMED.exec(text)
  const namedFirst = named ? null : NAMED_FIRST.exec(text)
  const first = YEAR_FIRST.exec(text)
  const numeric = NUMERIC.exec(text)
  const other = WORDED.exec(text) ?? MIXED.exec(text)
  const parts = first
    ? [first[4], first[3], first[1]]
    : numeric
      ? [numeric[1], numeric[3], numeric[4]]
      : other
        ? [other[1], other[2], other[3]]
        : named
          ? [named[1], String(MONTHS.indexOf(named[2] ?? "") + 1), named[3]]
          : namedFirst
            ? [namedFirst[2], String(MONTHS.indexOf(namedFirst[1] ?? "") + 1), namedFirst[3]]
            : null
  if (!parts) return unread(MONTH_ONLY.test(text) ? "date_without_day" : "date_unclear")
  const [day, month, year = ""] = parts
  if (year.length < 4) return unread("date_short_year")
  return dayOfParts(Number(year), Number(month), Number(day))
}

/**
 * Reads a written day, with or without a time of day. Day before month, always; the year has four digits. A moment with
 * a zone is the day on which it falls in Vietnam; one without is Vietnam's own.
 */
export function writtenDay(plain: string): WrittenDay | Unread {
  const text = plain.replace(WEEKDAY, "").replace(/\.$/, "").trim()
  if (ZONED.test(text)) {
    const ms = zonedMs(text)
    const day = ms === null ? null : findVietnamDay(ms)
    return ms === null || day === null ? unread("date_unclear") : { day, time: null, ms }
  }
  const behind = BEHIND.exec(text)
  const before = behind ? null : BEFORE.exec(text)
  const time = behind?.[2] ?? before?.[1] ?? null
  if (time !== null && clockMs(time) === null) return unread("time_unclear")
  const day = dayAlone((behind?.[1] ?? before?.[2] ?? text).trim())
  return typeof day === "string" ? { day, time, ms: null } : day
}
