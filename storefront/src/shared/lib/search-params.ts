/** Query values as they stand in the address: strings only, never parsed into numbers (TanStack/router #6044, #7650). */
export type SearchParams = Record<string, string>

const MAX_KEYS = 40
const MAX_KEY = 40
const MAX_VALUE = 4_000

/**
 * Reads a query string. A key that stands several times (check boxes of a plain GET form) is joined by commas.
 * Sizes are cut, so that a hostile address costs nothing.
 */
export function parseSearchParams(search: string): SearchParams {
  const found: SearchParams = Object.create(null) as SearchParams
  let keys = 0
  for (const [key, value] of new URLSearchParams(search.slice(0, 32_000))) {
    if (key.length > MAX_KEY || key === "__proto__" || value === "") continue
    const known = found[key]
    if (known === undefined && ++keys > MAX_KEYS) continue
    found[key] = (known === undefined ? value : `${known},${value}`).slice(0, MAX_VALUE)
  }
  return { ...found }
}

/**
 * Writes a query string with its `?`, empty values left out. Exactly as URLSearchParams writes it: the framework's
 * server compares addresses in that spelling, and redirects for ever between two others (a bare comma is one).
 */
export function stringifySearchParams(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === "") continue
    params.append(key, String(value))
  }
  const text = params.toString()
  return text === "" ? "" : `?${text}`
}
