import type { CatalogueFacets, CatalogueQuery, CatalogueSort, FacetCount } from "@ocop/contracts"
import { LAST_PAGE, PAGE_SIZE } from "~/shared/catalogue/address"
import { filtersOf, joined, liveStarFilter, type FilterKind } from "./filters"

/** One question of the engine's `multi-search`. */
export interface EngineQuestion {
  indexUid: string
  q: string
  filter: string[]
  offset: number
  limit: number
  facets?: string[]
  sort?: string[]
  attributesToRetrieve?: string[]
}
export interface EngineAnswer {
  hits: unknown[]
  estimatedTotalHits?: number
  facetDistribution?: Record<string, Record<string, number>>
}

const CARD_FIELDS = [
  "id",
  "handle",
  "title",
  "subtitle",
  "set",
  "group",
  "producer",
  "provinceCode",
  "communeCode",
  "placeName",
  "starPeriod",
  "variantId",
  "unit",
  "price",
  "available",
  "inStock",
  "images",
  "illustrative",
]

const SORTS: Readonly<Record<CatalogueSort, string[]>> = {
  relevance: [],
  price_asc: ["price:asc"],
  price_desc: ["price:desc"],
  newest: ["createdAt:desc"],
  star_desc: ["star:desc", "createdAt:desc"],
  name_asc: ["title:asc"],
}
/** Without words there is no relevance: what can be bought and is best rated comes first. */
const WITHOUT_WORDS = ["inStock:desc", "star:desc", "createdAt:desc"]

const FACETS: ReadonlyArray<{ kind: FilterKind; field: string; name: keyof CatalogueFacets }> = [
  { kind: "stars", field: "star", name: "stars" },
  { kind: "groups", field: "group", name: "groups" },
  { kind: "sets", field: "set", name: "sets" },
  { kind: "provinces", field: "provinceCode", name: "provinces" },
  { kind: "communes", field: "communeCode", name: "communes" },
  { kind: "producers", field: "producer.handle", name: "producers" },
  { kind: "legalTypes", field: "producer.legalType", name: "legalTypes" },
  { kind: "inStock", field: "inStock", name: "inStock" },
  { kind: "womenLed", field: "womenLed", name: "womenLed" },
]

export interface ListingSearch {
  readonly questions: EngineQuestion[]
  /** Which question counts which facet; the first question gives the hits too. */
  readonly countedBy: ReadonlyMap<FilterKind, number>
}

/**
 * The questions for one browse page. Facets are disjunctive: each is counted without its own filter, so that
 * choosing four stars still shows how many have five. Facets whose own filter is off share the first question.
 *
 * @param now seconds since the epoch, UTC: star counts take only certificates that are live now
 * @param facets false for short lists that show no filters
 */
export function planListingSearch(
  query: CatalogueQuery,
  index: string,
  now: number,
  { facets = true, limit = PAGE_SIZE } = {},
): ListingSearch {
  const filters = filtersOf(query, now)
  const sort = query.sort === "relevance" && query.q === "" ? WITHOUT_WORDS : SORTS[query.sort]
  const first: EngineQuestion = {
    indexUid: index,
    q: query.q,
    filter: joined(filters),
    offset: (query.page - 1) * limit,
    limit,
    attributesToRetrieve: CARD_FIELDS,
    ...(sort.length > 0 ? { sort } : {}),
  }
  const questions = [first]
  const countedBy = new Map<FilterKind, number>()
  if (!facets) return { questions, countedBy }
  const shared: string[] = []
  for (const { kind, field } of FACETS) {
    // Stars are counted apart even without a filter on them, because an ended star must not be counted.
    if (kind !== "stars" && !filters.has(kind)) {
      shared.push(field)
      countedBy.set(kind, 0)
      continue
    }
    // A province's own count must not depend on the communes chosen inside it.
    const without: FilterKind[] = kind === "provinces" ? ["provinces", "communes"] : [kind]
    countedBy.set(kind, questions.length)
    questions.push({
      indexUid: index,
      q: query.q,
      filter: [...joined(filters, without), ...(kind === "stars" ? [liveStarFilter(now)] : [])],
      offset: 0,
      limit: 0,
      facets: [field],
    })
  }
  first.facets = shared
  return { questions, countedBy }
}

const counts = (distribution: Record<string, number> | undefined): FacetCount[] =>
  Object.entries(distribution ?? {})
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))

/** Puts the engine's answers together again as the contract's facets. */
export function facetsOf(search: ListingSearch, answers: readonly EngineAnswer[]): CatalogueFacets {
  const of = (kind: FilterKind): FacetCount[] => {
    const facet = FACETS.find((entry) => entry.kind === kind)
    const answer = answers[search.countedBy.get(kind) ?? -1]
    return counts(facet && answer?.facetDistribution?.[facet.field])
  }
  const trueCount = (kind: FilterKind) => of(kind).find((entry) => entry.value === "true")?.count ?? 0
  return {
    stars: of("stars").filter((entry) => /^[345]$/.test(entry.value)),
    groups: of("groups"),
    sets: of("sets"),
    provinces: of("provinces"),
    communes: of("communes"),
    producers: of("producers"),
    legalTypes: of("legalTypes"),
    inStock: trueCount("inStock"),
    womenLed: trueCount("womenLed"),
  }
}

/** Pages that can be turned to; at least one. */
export const pagesOf = (total: number): number =>
  Math.max(1, Math.min(LAST_PAGE, Math.ceil(total / PAGE_SIZE)))
