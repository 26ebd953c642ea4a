import { fold } from "../text.js"
import { type Outcome, absent, found, unclear } from "./outcome.js"

const FIRST_YEAR = 2010
const LAST_YEAR = 2100
const DAY_MS = 86_400_000
/** Spreadsheets count days from 1899-12-30 once their false 29 February 1900 is past (serial 61 and later). */
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30)
const DAYS_1900_TO_1904 = 1462

/** dd/MM/yyyy (also with - or .), yyyy-MM-dd, "ngày 12 tháng 11 năm 2021", or a spreadsheet serial → ISO date. */
export function parseDate(text: string): Outcome<string> {
  if (text === "" || text === "-") return absent
  const dayFirst =
    /^(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?:\s+00?:00(?::00)?)?$/iu.exec(text)
  if (dayFirst) return checked(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(text)
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const worded = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(fold(text))
  if (worded) return checked(Number(worded[3]), Number(worded[2]), Number(worded[1]))
  if (/^\d{5}(?:\.0+)?$/.test(text)) return serialDate(Number(text), false)
  return unclear("date_unclear")
}

/** A spreadsheet's day number. `date1904` is the workbook's setting. */
export function serialDate(serial: number, date1904: boolean): Outcome<string> {
  const days = Math.floor(serial) + (date1904 ? DAYS_1900_TO_1904 : 0)
  if (!Number.isFinite(days) || days < 61 || days > 100_000) return unclear("date_out_of_range")
  const date = new Date(SERIAL_EPOCH_MS + days * DAY_MS)
  return checked(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** "2021", "Năm 2021", "2021.0". */
export function parseYear(text: string): Outcome<number> {
  if (text === "" || text === "-") return absent
  const year = /^(?:năm\s*)?(\d{4})(?:[.,]0)?$/iu.exec(text)
  if (year) return inRange(Number(year[1])) ? found(Number(year[1])) : unclear("year_unclear")
  const date = parseDate(text)
  return date.value ? found(Number(date.value.slice(0, 4))) : unclear("year_unclear")
}

function inRange(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

function checked(year: number, month: number, day: number): Outcome<string> {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return unclear("date_unclear")
  if (!inRange(year)) return unclear("date_out_of_range")
  return found(date.toISOString().slice(0, 10))
}
