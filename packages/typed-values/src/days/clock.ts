export const MINUTE_MS = 60_000
const CLOCK =
  /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?|\s*(?:h|giờ)\s*(\d{1,2})?(?:\s*(?:'|phút|p))?)?\s*(am|pm|sa|ch)?$/u

/** Milliseconds since midnight of "10:14:15", "10h14", "2:05 pm"; null for a time that no clock shows. */
export function clockMs(text: string): number | null {
  const found = CLOCK.exec(text.trim())
  if (!found) return null
  const [, hours, minutes, seconds = "0", fraction = "0", worded, half] = found
  const hour = Number(hours)
  const minute = Number(minutes ?? worded ?? "0")
  const second = Number(seconds)
  if (minute > 59 || second > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) return null
  const late = half === "pm" || half === "ch"
  const shifted = half ? (hour % 12) + (late ? 12 : 0) : hour
  return (shifted * 60 + minute) * MINUTE_MS + second * 1000 + Number(fraction.padEnd(3, "0"))
}
