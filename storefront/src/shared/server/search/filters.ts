import type { CatalogueQuery } from "@ocop/contracts"
import type { Filters } from "@ocop/vietnamese-search"

/** Every kind of filter, by the facet that it belongs to. */
export type FilterKind =
  | "stars"
  | "groups"
  | "sets"
  | "provinces"
  | "communes"
  /** A place that the words name; it has no facet of its own. */
  | "place"
  | "producers"
  | "legalTypes"
  | "price"
  | "inStock"
  | "womenLed"
  | "certified"

const quoted = (value: string): string => `"${value.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`
/** `field IN [...]`, or null for no values. */
export const oneOf = (field: string, values: ReadonlyArray<string | number>): string | null =>
  values.length === 0
    ? null
    : `${field} IN [${values.map((value) => (typeof value === "number" ? String(value) : quoted(value))).join(", ")}]`

/** A star counts only within its period. @param now seconds since the epoch, UTC */
export const liveStarFilter = (now: number): string => `starFrom <= ${now} AND starUntil > ${now}`

const both = (...parts: ReadonlyArray<string | null>): string | null =>
  parts.filter((part) => part !== null).join(" AND ") || null

/**
 * The engine's filters of a query, by kind, so that a facet can be counted without its own.
 *
 * @param meant what the words ask for, where nothing of the kind was chosen by hand
 */
export function filtersOf(
  query: CatalogueQuery,
  now: number,
  meant: Filters = {},
): ReadonlyMap<FilterKind, string> {
  const stars = oneOf("star", meant.stars ?? query.stars)
  const priceMin = meant.priceMin ?? query.priceMin
  const priceMax = meant.priceMax ?? query.priceMax
  const all: Array<[FilterKind, string | null]> = [
    ["stars", stars && `${stars} AND ${liveStarFilter(now)}`],
    ["groups", oneOf("group", query.groups)],
    ["sets", oneOf("set", meant.sets ?? query.sets)],
    ["provinces", oneOf("provinceCode", query.provinces)],
    ["communes", oneOf("communeCode", query.communes)],
    [
      "place",
      both(oneOf("provinceCode", meant.provinceCodes ?? []), oneOf("placeCodes", meant.communeCodes ?? [])),
    ],
    ["producers", oneOf("producer.handle", query.producers)],
    ["legalTypes", oneOf("producer.legalType", meant.legalTypes ?? query.legalTypes)],
    [
      "price",
      both(
        priceMin === null ? null : `price >= ${priceMin}`,
        priceMax === null ? null : `price <= ${priceMax}`,
      ),
    ],
    ["inStock", query.inStock || meant.inStock ? "inStock = true" : null],
    ["womenLed", query.womenLed ? "womenLed = true" : null],
    ["certified", query.certified ? liveStarFilter(now) : null],
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
