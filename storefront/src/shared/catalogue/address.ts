import type { CatalogueQuery, CatalogueSort, LegalType } from "@ocop/contracts"
import type { SearchParams } from "~/shared/lib/search-params"

/*
 * Conversion between the address of a browse page and the catalogue query. Runs in the browser too, so it does without the
 * schema library; a test holds its limits against the schemas of @ocop/contracts.
 */
export const PAGE_SIZE = 24
export const LAST_PAGE = 40
export const MAX_VALUES = 50
export const MAX_DONG = 10_000_000_000
export const MAX_QUERY = 200

/** Keys of the address that hold several values, joined by commas. */
export const LIST_KEYS = ["sao", "nhom", "bo", "tinh", "xa", "nsx", "loai"] as const
export type ListKey = (typeof LIST_KEYS)[number]
export const SWITCH_KEYS = ["chung-nhan", "con-hang", "nu"] as const
export type SwitchKey = (typeof SWITCH_KEYS)[number]
const KEYS: readonly string[] = ["q", ...LIST_KEYS, "gia", ...SWITCH_KEYS, "sap-xep", "trang"]

/** Words of the address for the kinds of producer: abbreviations as recognition lists write them. */
export const LEGAL_TYPE_WORDS: Readonly<Record<LegalType, string>> = {
  cooperative: "htx",
  cooperative_group: "tht",
  enterprise: "dn",
  household: "hkd",
}
export const SORT_WORDS: Readonly<Record<CatalogueSort, string>> = {
  relevance: "",
  price_asc: "gia-tang",
  price_desc: "gia-giam",
  newest: "moi",
  star_desc: "sao",
  name_asc: "ten",
}

const invert = <T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map((Object.entries(words) as Array<[T, string]>).map(([key, word]) => [word, key]))
const legalTypeOf = invert(LEGAL_TYPE_WORDS)
const sortOf = invert(SORT_WORDS)

/** Text as typed: NFC, without control characters, single spaces, at most {@link MAX_QUERY} characters. */
export function cleanQuery(text: string): string {
  return text
    .slice(0, MAX_QUERY * 4)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MAX_QUERY)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim()
}

/** The known, distinct values of one list key, as they stand in the address. */
export function listOf(search: SearchParams, key: ListKey): string[] {
  const text = search[key]
  if (!text) return []
  const fits = WORD[key]
  return [...new Set(text.split(",").map((word) => word.trim()))].filter(fits).slice(0, MAX_VALUES)
}

const WORD: Readonly<Record<ListKey, (word: string) => boolean>> = {
  sao: (word) => /^[345]$/.test(word),
  nhom: (word) => /^[1-6]$/.test(word),
  bo: (word) => /^(?:[1-9]|1\d|2[0-6])$/.test(word),
  tinh: (word) => /^\d{2}$/.test(word),
  xa: (word) => /^\d{5}$/.test(word),
  nsx: (word) => word.length <= 200 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word),
  loai: (word) => legalTypeOf.has(word),
}

const wholeNumber = (text: string, max: number): number | null => {
  if (!/^\d+$/.test(text)) return null
  const value = Number(text)
  return Number.isFinite(value) ? Math.min(value, max) : max
}

function priceOf(text: string | undefined): { priceMin: number | null; priceMax: number | null } {
  const [from = "", to = ""] = (text ?? "").split("-", 2)
  const [priceMin, priceMax] = [wholeNumber(from, MAX_DONG), wholeNumber(to, MAX_DONG)]
  return priceMin !== null && priceMax !== null && priceMin > priceMax
    ? { priceMin: priceMax, priceMax: priceMin }
    : { priceMin, priceMax }
}

/**
 * Parses an address. A typed price ("50k") is digits by now: the price form and, without scripts, the server saw to it.
 * Never fails: unknown values are left out, what is too large is cut to its limit.
 */
export function queryOfAddress(search: SearchParams): CatalogueQuery {
  const form = search["gia-tu"] || search["gia-den"]
  const price = form ? `${search["gia-tu"] ?? ""}-${search["gia-den"] ?? ""}` : search.gia
  return {
    q: cleanQuery(search.q ?? ""),
    stars: listOf(search, "sao").map(Number) as CatalogueQuery["stars"],
    groups: listOf(search, "nhom").map(Number),
    sets: listOf(search, "bo").map(Number),
    provinces: listOf(search, "tinh"),
    communes: listOf(search, "xa"),
    producers: listOf(search, "nsx"),
    legalTypes: listOf(search, "loai").flatMap((word) => legalTypeOf.get(word) ?? []),
    ...priceOf(price),
    inStock: search["con-hang"] === "1",
    womenLed: search.nu === "1",
    certified: search["chung-nhan"] === "1",
    sort: sortOf.get(search["sap-xep"] ?? "") ?? "relevance",
    page: Math.max(1, wholeNumber((search.trang ?? "1").slice(0, 20), LAST_PAGE) ?? 1),
  }
}

/** Builds the canonical address of a query; defaults are left out. */
export function addressOfQuery(query: CatalogueQuery): SearchParams {
  const { priceMin, priceMax } = query
  const all: SearchParams = {
    q: query.q,
    sao: query.stars.join(","),
    nhom: query.groups.join(","),
    bo: query.sets.join(","),
    tinh: query.provinces.join(","),
    xa: query.communes.join(","),
    nsx: query.producers.join(","),
    loai: query.legalTypes.map((type) => LEGAL_TYPE_WORDS[type]).join(","),
    gia: priceMin === null && priceMax === null ? "" : `${priceMin ?? ""}-${priceMax ?? ""}`,
    "chung-nhan": query.certified ? "1" : "",
    "con-hang": query.inStock ? "1" : "",
    nu: query.womenLed ? "1" : "",
    "sap-xep": SORT_WORDS[query.sort],
    trang: query.page > 1 ? String(query.page) : "",
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""))
}

/** The same address in canonical form, without unknown keys and values. */
export const tidyAddress = (search: SearchParams): SearchParams => addressOfQuery(queryOfAddress(search))

/** Changes a filter, and goes back to the first page. */
const changed = (search: SearchParams, key: string, value: string): SearchParams => {
  const next: SearchParams = {}
  for (const known of KEYS) {
    const kept = known === key ? value : known === "trang" ? "" : search[known]
    if (kept) next[known] = kept
  }
  return next
}

/** Adds a value to a list, or takes it out when it is there. Leaving a province leaves its communes too. */
export function withToggled(search: SearchParams, key: ListKey, value: string): SearchParams {
  const known = listOf(search, key)
  const next = known.includes(value) ? known.filter((word) => word !== value) : [...known, value]
  const result = changed(search, key, next.join(","))
  if (key === "tinh") delete result.xa
  return result
}

/** Sets one key, or removes it with an empty value. */
export const withValue = (search: SearchParams, key: string, value: string): SearchParams =>
  changed(search, key, value)

export const withPage = (search: SearchParams, page: number): SearchParams => ({
  ...changed(search, "", ""),
  ...(page > 1 ? { trang: String(page) } : {}),
})
