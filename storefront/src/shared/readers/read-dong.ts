import { readDong } from "@ocop/typed-values"

// A file of its own, so that a page can load this one reader when something is sent. A dynamic import of the package itself
// would keep all of it in what every page downloads.

/** Dong as digits for an address; blank: no limit; null: unreadable. */
export function dongDigits(typed: string): string | null {
  const reading = readDong(typed)
  if (reading.ok) return String(reading.value)
  return reading.code === "value_empty" ? "" : null
}
