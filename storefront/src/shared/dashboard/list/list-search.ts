import type { SearchParams } from "~/shared/lib/search-params"

/** Query parameter of a list's order: the key of a column, with `-` in front when the largest stands first. */
const SORT = "xep"
/** Query parameter of how many pages of a list are shown below each other. */
const PAGES = "trang"
/** An address cannot ask for more: each page is a call. */
const MOST_PAGES = 20
const MAX_TEXT = 200

/** The query of an address, in which a parameter may be missing. */
export type AddressSearch = Readonly<Record<string, string | undefined>>

/** Makes another query of the address that stands by then. */
export type SearchChange = (latest: AddressSearch) => SearchParams

export interface FilterOption<Value extends string> {
  readonly value: Value
  /** Its word in the address; none for the option that an address without a word means. */
  readonly word?: string
  readonly label: () => string
}

/** A choice by which a list is narrowed, kept in the address. */
export interface ListFilter<Value extends string> {
  /** Its query parameter. */
  readonly param: string
  /** What it chooses, for screen readers. */
  readonly label: () => string
  /** In the order on the screen; an address that names none of them means the first. */
  readonly options: readonly [FilterOption<Value>, ...FilterOption<Value>[]]
}

export interface Sort {
  /** Of the column. */
  readonly key: string
  readonly descending: boolean
}

/** The search with some parameters set anew; a list that was narrowed or turned begins with its first page. */
function changed(search: AddressSearch, change: Readonly<Record<string, string | undefined>>): SearchParams {
  const next: Record<string, string | undefined> = { ...search, [PAGES]: undefined, ...change }
  return Object.fromEntries(Object.entries(next).flatMap(([key, value]) => (value ? [[key, value]] : [])))
}

/** What a filter is set to. */
export const chosenValue = <Value extends string>(
  { param, options }: ListFilter<Value>,
  search: AddressSearch,
): Value => (options.find(({ word }) => word !== undefined && word === search[param]) ?? options[0]).value

export const filterSearch = <Value extends string>(
  search: AddressSearch,
  { param, options }: ListFilter<Value>,
  value: Value,
): SearchParams => changed(search, { [param]: options.find((option) => option.value === value)?.word })

/** What is looked for. */
export const textOf = (search: AddressSearch, param: string): string =>
  (search[param] ?? "").slice(0, MAX_TEXT)

export const textSearch = (search: AddressSearch, param: string, text: string): SearchParams =>
  changed(search, { [param]: text.trim().slice(0, MAX_TEXT) })

export function sortOf(search: AddressSearch): Sort | null {
  const word = search[SORT] ?? ""
  const descending = word.startsWith("-")
  const key = descending ? word.slice(1) : word
  return key === "" ? null : { key, descending }
}

/** The word of an order in the address; "" for the list's own order. */
export const sortWord = (sort: Sort | null): string =>
  sort ? `${sort.descending ? "-" : ""}${sort.key}` : ""

/** @param word made by `sortWord` */
export const sortSearch = (search: AddressSearch, word: string): SearchParams =>
  changed(search, { [SORT]: word })

/** What a heading of a column leads to: first upwards, then downwards, then the list's own order. */
export function nextSort(current: Sort | null, key: string): Sort | null {
  if (current?.key !== key) return { key, descending: false }
  return current.descending ? null : { key, descending: true }
}

export function pagesOf(search: AddressSearch): number {
  const pages = Number(search[PAGES] ?? 1)
  return Number.isInteger(pages) && pages > 0 ? Math.min(pages, MOST_PAGES) : 1
}

export const pagesSearch = (search: AddressSearch, pages: number): SearchParams =>
  changed(search, { [PAGES]: pages > 1 ? String(pages) : undefined })

/** The search without anything that narrows a list. */
export const clearedSearch = (search: AddressSearch, params: readonly string[]): SearchParams =>
  changed(search, Object.fromEntries(params.map((param) => [param, undefined])))
