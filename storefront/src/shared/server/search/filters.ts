import type { CatalogueQuery } from "@ocop/contracts"

/** Every kind of filter, by the facet that it belongs to. */
export type FilterKind =
  | "stars"
  | "groups"
  | "sets"
  | "provinces"
  | "communes"
  | "producers"
  | "legalTypes"
  | "price"
  | "inStock"
  | "womenLed"

const quoted = (value: string): string => `"${value.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`
/** `field IN [...]`, or null for no values. */
export const oneOf = (field: string, values: ReadonlyArray<string | number>): string | null =>
  values.length === 0
    ? null
    : `${field} IN [${values.map((value) => (typeof value === "number" ? String(value) : quoted(value))).join(", ")}]`

/** A star counts only within its period. @param now seconds since the epoch, UTC */
export const liveStarFilter = (now: number): string => `starFrom <= ${now} AND starUntil > ${now}`

/** The engine's filters of a question, by kind, so that a facet can be counted without its own. */
export function filtersOf(query: CatalogueQuery, now: number): ReadonlyMap<FilterKind, string> {
  const stars = oneOf("star", query.stars)
  const price = [
    query.priceMin === null ? null : `price >= ${query.priceMin}`,
    query.priceMax === null ? null : `price <= ${query.priceMax}`,
  ].filter((part) => part !== null)
  const all: Array<[FilterKind, string | null]> = [
    ["stars", stars && `${stars} AND ${liveStarFilter(now)}`],
    ["groups", oneOf("group", query.groups)],
    ["sets", oneOf("set", query.sets)],
    ["provinces", oneOf("provinceCode", query.provinces)],
    ["communes", oneOf("communeCode", query.communes)],
    ["producers", oneOf("producer.handle", query.producers)],
    ["legalTypes", oneOf("producer.legalType", query.legalTypes)],
    ["price", price.length > 0 ? price.join(" AND ") : null],
    ["inStock", query.inStock ? "inStock = true" : null],
    ["womenLed", query.womenLed ? "womenLed = true" : null],
  ]
  return new Map(all.filter((entry): entry is [FilterKind, string] => entry[1] !== null))
}

/** The filters joined, without those of the kinds that are counted. */
export function joined(
  filters: ReadonlyMap<FilterKind, string>,
  without: readonly FilterKind[] = [],
): string[] {
  return [...filters].filter(([kind]) => !without.includes(kind)).map(([, filter]) => filter)
}
