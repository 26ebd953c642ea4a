import type { Locale } from "~/shared/i18n/locale"
import type { SearchParams } from "./search-params"

/* Input validation of the storefront's server functions: anybody can send anything, and gets a default, never a crash. */

export const asLocale = (input: unknown): Locale => (input === "en" ? "en" : "vi")

export const asText = (input: unknown, max = 200): string =>
  typeof input === "string" ? input.slice(0, max) : ""

export function asSearchParams(input: unknown): SearchParams {
  if (typeof input !== "object" || input === null) return {}
  return Object.fromEntries(
    Object.entries(input)
      .slice(0, 40)
      .filter((entry): entry is [string, string] => typeof entry[1] === "string")
      .map(([key, value]) => [key.slice(0, 40), value.slice(0, 4_000)]),
  )
}
