import { numberOf } from "../number/decimal.js"
import { outside, type Bounds } from "../number/bounds.js"
import { NUMBER, onlyMeaning, readWrittenNumber } from "../number/written-number.js"
import { LONGEST_VALUE, understood, unread, type Reading } from "../reading.js"
import { groupedText } from "../text/format.js"
import { plainValue } from "../text/plain-text.js"

const DAYS_OF_YEAR = 365
const DAYS_OF_MONTH = 30

/**
 * Days of a number of months: every twelve months are a year of 365 days, every further month is 30 days. So 12 months
 * are 365 days, 24 are 730, 18 are 545 and 6 are 180, and more months are always more days.
 */
export const daysOfMonths = (months: number): number =>
  Math.floor(months / 12) * DAYS_OF_YEAR + (months % 12) * DAYS_OF_MONTH

type Span = "year" | "month" | "week" | "day" | "hour"
const SPANS: readonly (readonly [Span, string])[] = [
  ["year", "năm|nam|years|year|yrs|yr"],
  ["month", "tháng|thang|thg|th|months|month|mths|mth|t"],
  ["week", "tuần|tuan|weeks|week"],
  ["day", "ngày|ngay|days|day|d"],
  ["hour", "giờ|gio|tiếng|hours|hour|hrs|h"],
]
const WORDS = SPANS.map(([, words]) => words).join("|")
const TERM = new RegExp(
  String.raw`\s*(?:và\s+)?(${NUMBER}|nửa|nua)\s*(${WORDS})(?!\p{L})\.?(?:\s*(rưỡi|ruoi)(?!\p{L}))?`,
  "uy",
)
const LABEL =
  /^(?:hạn sử dụng|han su dung|hạn dùng|thời hạn(?: sử dụng| bảo quản)?|bảo quản(?: được)?|hsd|shelf life)\s*:?\s*/u
const SINCE =
  /[\s,]*\(?\s*(?:(?:kể|tính|ke|tinh)\s+)?(?:từ|tu|from)\s+(?:khi |the )?(?:ngày |ngay |date of |day of )?(?:sản xuất|san xuat|sx|nsx|đóng gói|thu hoạch|production|manufacture)\s*\)?\.?$/u

interface Total {
  readonly months: number
  readonly days: number
}

function termTotal(
  written: string,
  word: string,
  half: boolean,
): Total | "ambiguous" | "unclear" | "not_whole" {
  const span = SPANS.find(([, words]) => words.split("|").includes(word))?.[0]
  const number = /^n/.test(written) ? null : readWrittenNumber(written)
  if (!span || (!number && !/^n/.test(written))) return "ambiguous"
  // Days are whole, so their marks are thousands; months and years may have decimals.
  const meaning = number && (span === "day" && number.grouped ? number.grouped : onlyMeaning(number))
  if (meaning === "either") return "ambiguous"
  if (half && (!meaning || meaning.places > 0)) return "ambiguous"
  const count = (meaning ? numberOf(meaning) : 0.5) + (half ? 0.5 : 0)
  if (count > 1e6) return { months: 0, days: Number.POSITIVE_INFINITY }
  if (span === "year" && Number.isInteger(count * 12)) return { months: count * 12, days: 0 }
  if (span === "month" && Number.isInteger(count)) return { months: count, days: 0 }
  const days = { year: DAYS_OF_YEAR, month: DAYS_OF_MONTH, week: 7, day: 1, hour: 1 / 24 }[span] * count
  return Number.isInteger(days) ? { months: 0, days } : "not_whole"
}

/** The total of "1 năm 6 tháng", of "730", or a failure. */
function total(text: string): Total | "ambiguous" | "unclear" | "not_whole" {
  if (/^[\d.,' ]+$/.test(text)) {
    const number = readWrittenNumber(text)
    if (!number) return "ambiguous"
    const whole = number.grouped ?? number.decimal
    if (whole === null || whole.places > 0) return "not_whole"
    return { months: 0, days: numberOf(whole) }
  }
  let sum: Total = { months: 0, days: 0 }
  let above = -1
  TERM.lastIndex = 0
  while (TERM.lastIndex < text.length) {
    const [, written = "", word = "", half] = TERM.exec(text) ?? []
    if (written === "") return /\d.*\d/.test(text) && above >= 0 ? "ambiguous" : "unclear"
    const added = termTotal(written, word, half !== undefined)
    if (typeof added === "string") return added
    const rank = SPANS.findIndex(([, words]) => words.split("|").includes(word))
    if (rank <= above) return "ambiguous"
    above = rank
    sum = { months: sum.months + added.months, days: sum.days + added.days }
  }
  return sum
}

const daysText = (days: number): string => `${groupedText(days)} ngày`

/** Reads a length of time in whole days: "730", "24 tháng", "12T", "2 năm", "1 năm rưỡi", "6 tuần". See `daysOfMonths`. */
export function readDays(typed: string, { least = 0, most = 1e6 }: Partial<Bounds> = {}): Reading<number> {
  const plain = plainValue(typed)
  if (plain === "") return unread("value_empty")
  if (plain.length > LONGEST_VALUE) return unread("duration_unclear")
  if (/^-\s*\d/.test(plain)) return unread("duration_negative")
  const text = plain
    .replace(LABEL, "")
    .replace(SINCE, "")
    .replace(/(?<=\p{L})\.$/u, "")
    .trim()
  if (/\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}/.test(text)) return unread("duration_is_date")
  if (/\d\s*\p{L}{0,6}\s*(?:-|~|đến|tới|to|hoặc)\s*\d/u.test(text)) return unread("duration_range")
  const read = total(text)
  if (read === "not_whole") return unread("duration_not_whole_days")
  if (typeof read === "string") return unread(`duration_${read}`)
  const days = daysOfMonths(read.months) + read.days
  return (
    outside("duration", days, { least, most }, daysText) ??
    understood(
      days,
      read.months > 0
        ? `${daysText(days)} (${read.months} tháng${read.days ? ` ${daysText(read.days)}` : ""})`
        : daysText(days),
      `${groupedText(days)} days`,
    )
  )
}
