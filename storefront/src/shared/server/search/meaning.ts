import type { CatalogueQuery } from "@ocop/contracts"
import { commune } from "@ocop/places"
import {
  searchQuestions,
  understand,
  type Filters,
  type SearchQuestion,
  type Understood,
} from "@ocop/vietnamese-search"
import { placeLookup, placeWords } from "@ocop/vietnamese-search/places"
import { MAX_VALUES } from "~/shared/catalogue/address"

/** Meaning of a shopper's words, with the queries that ask the engine for it. */
export interface Meaning {
  readonly understood: Understood
  /** Filters that the words ask for, without the kinds that the shopper has chosen by hand. */
  readonly filters: Filters
  readonly match: readonly SearchQuestion[]
  /** Those of the matches that are enough to count by. */
  readonly count: readonly SearchQuestion[]
  readonly near: readonly SearchQuestion[]
}

/** Built at the first query: they need every place of the country. */
let known: { places: ReturnType<typeof placeLookup>; isKnown: ReturnType<typeof placeWords> } | undefined

/** Interprets the words of a query; null without words. A filter chosen by hand wins over one of the words. */
export function meaningOf(query: CatalogueQuery): Meaning | null {
  if (query.q === "") return null
  known ??= { places: placeLookup(), isKnown: placeWords() }
  const understood = understand(query.q, known)
  if (understood.query === "") return null
  const questions = searchQuestions(understood)
  return {
    understood,
    filters: withoutChosen(understood.filters, query),
    match: questions.filter(({ part }) => part === "match"),
    count: questions.filter(({ counts }) => counts),
    near: questions.filter(({ part }) => part === "near"),
  }
}

function withoutChosen(meant: Filters, query: CatalogueQuery): Filters {
  const left = { ...meant }
  if (query.stars.length > 0) delete left.stars
  if (query.priceMin !== null || query.priceMax !== null) {
    delete left.priceMin
    delete left.priceMax
  }
  if (query.provinces.length > 0 || query.communes.length > 0) {
    delete left.provinceCodes
    delete left.communeCodes
  }
  if (query.legalTypes.length > 0) delete left.legalTypes
  if (query.sets.length > 0) delete left.sets
  return left
}

/** The query in plain filters, for the fallback search, which knows only them. */
export function plainQuery(query: CatalogueQuery, meaning: Meaning | null): CatalogueQuery {
  if (!meaning) return query
  const { filters, understood } = meaning
  const communes = filters.communeCodes ?? []
  const around = communes.flatMap((code) => commune(code)?.provinceCode ?? [])
  return {
    ...query,
    q: understood.text.slice(0, 200),
    stars: filters.stars ? (filters.stars as CatalogueQuery["stars"]) : query.stars,
    sets: filters.sets ?? query.sets,
    // More communes than a query may hold: their province is the nearest filter.
    communes: communes.length > 0 && communes.length <= MAX_VALUES ? communes : query.communes,
    provinces: filters.provinceCodes ?? (around.length > 0 ? [...new Set(around)] : query.provinces),
    legalTypes: filters.legalTypes ?? query.legalTypes,
    priceMin: filters.priceMin ?? query.priceMin,
    priceMax: filters.priceMax ?? query.priceMax,
    inStock: query.inStock || filters.inStock === true,
  }
}
