import { pathWithoutLocale } from "~/shared/i18n/locale"
import { dongDigits } from "~/shared/readers/read-dong"

const FIELDS = ["gia-tu", "gia-den"] as const

/**
 * The address of a browse page whose price form was sent without scripts, with the typed prices as digits; null when it
 * holds none, or one that cannot be read: the page then shows it at its field and says so. Browsers therefore need no
 * reader of prices to read an address.
 */
export function addressOfTypedPrices(url: URL): string | null {
  if (pathWithoutLocale(url.pathname) !== "/san-pham") return null
  if (!FIELDS.some((field) => url.searchParams.get(field))) return null
  const [from, to] = FIELDS.map((field) => dongDigits(url.searchParams.get(field) ?? ""))
  if (from === null || to === null) return null
  const search = new URLSearchParams(url.searchParams)
  for (const field of FIELDS) search.delete(field)
  search.set("gia", `${from}-${to}`)
  return `${url.pathname}?${search.toString()}`
}
