/** A moment: a Date, an ISO 8601 text with zone, or milliseconds since 1970 (UTC). */
export type Instant = Date | string | number

/** Milliseconds of a moment, or null when it is none. */
export function instantMs(instant: Instant | null | undefined): number | null {
  if (instant === null || instant === undefined) return null
  const ms =
    instant instanceof Date ? instant.getTime() : typeof instant === "number" ? instant : Date.parse(instant)
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? ms : null
}

/** Thrown for what is no moment and no calendar day: a fault in the program, not in what a person typed. */
export class DateError extends RangeError {
  readonly code = "invalid_date"
  constructor(message: string) {
    super(message)
    this.name = "DateError"
  }
}
