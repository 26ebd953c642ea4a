import { readDong } from "@ocop/typed-values"
import { pathWithoutLocale } from "~/shared/i18n/locale"

const FIELDS = ["gia-tu", "gia-den"] as const

/** Dong as digits; blank: no limit; null: unreadable. */
function digitsOf(typed: string): string | null {
  const reading = readDong(typed)
  if (reading.ok) return String(reading.value)
  return reading.code === "value_empty" ? "" : null
}

/**
 * The address of a browse page whose price form was sent without scripts, with the typed prices as digits; null when it
 * holds none, or one that cannot be read: the page then shows it at its field and says so. Browsers therefore need no
 * reader of prices to read an address.
 */
export function addressOfTypedPrices(url: URL): string | null {
  if (pathWithoutLocale(url.pathname) !== "/san-pham") return null
  if (!FIELDS.some((field) => url.searchParams.get(field))) return null
  const [from, to] = FIELDS.map((field) => digitsOf(url.searchParams.get(field) ?? ""))
  if (from === null || to === null) return null
  const search = new URLSearchParams(url.searchParams)
  for (const field of FIELDS) search.delete(field)
  search.set("gia", `${from}-${to}`)
  return `${url.pathname}?${search.toString()}`
}
