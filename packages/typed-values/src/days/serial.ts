import { addDays } from "@ocop/vietnam-time"

/** Spreadsheets count days from 1899-12-30 once their false 29 February 1900 is past (serial 61 and later). */
const EPOCH = "1899-12-30"
const DAYS_1900_TO_1904 = 1462
const DAY_MS = 86_400_000

/** Day and milliseconds of a spreadsheet's day number; null beyond the days that it can mean. `date1904`: the workbook's setting. */
export function serialParts(
  serial: number,
  date1904 = false,
): { readonly day: string; readonly ms: number } | null {
  if (!Number.isFinite(serial)) return null
  // Cells hold 45990.4166666667 for ten o'clock: the nearest second is meant.
  const seconds = Math.round((serial + (date1904 ? DAYS_1900_TO_1904 : 0)) * 86_400)
  const days = Math.floor(seconds / 86_400)
  return days < 61 || days > 100_000
    ? null
    : { day: addDays(EPOCH, days), ms: seconds * 1000 - days * DAY_MS }
}
