import { vietnamDay } from "@ocop/ocop"

/** Vietnam keeps UTC+7 all year. */
const OFFSET_MS = 7 * 3_600_000

/** The first moment of a day in Vietnam. A day that no calendar has (`2026-02-31`) gives an invalid date. */
export function vietnamMidnight(day: string): Date {
  const utc = new Date(`${day}T00:00:00Z`)
  return utc.toISOString().startsWith(day) ? new Date(utc.getTime() - OFFSET_MS) : new Date(Number.NaN)
}

/** `26/11/2026` as people in Vietnam write the day of a moment. */
export function vietnamDate(at: Date): string {
  const [year, month, day] = new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10).split("-")
  return `${day}/${month}/${year}`
}

/** `YYYY-MM-DD` of a moment in Vietnam. */
export function dayInVietnam(at: Date): string {
  const day = vietnamDay(at)
  if (!day) throw new Error("No moment")
  return [day.year, String(day.month).padStart(2, "0"), String(day.day).padStart(2, "0")].join("-")
}
