import type { CatalogueFacets, CatalogueQuery, CatalogueSort, FacetCount } from "@ocop/contracts"
import { LAST_PAGE, PAGE_SIZE } from "~/shared/catalogue/address"
import type { SearchQuestion } from "@ocop/vietnamese-search"
import type { EngineAnswer, EngineCall, EngineQuestion } from "./calls"
import { filtersOf, joined, liveStarFilter, type FilterKind } from "./filters"
import type { Meaning } from "./meaning"

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
  "sizes",
  "price",
  "available",
  "inStock",
  "images",
  "illustrative",
]

/** Whole values only: of parts of a value ("producer.name") a federation gives back nothing. */
const NAME_FIELDS = ["handle", "title", "producer"]

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

const FACETS: ReadonlyArray<{
  kind: FilterKind
  field: string
  name: Exclude<keyof CatalogueFacets, "certified">
}> = [
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

/** What is asked of the listings: hits, or only the counts of facets. */
interface Ask {
  filter: string[]
  offset: number
  limit: number
  facets: string[]
  sort: string[]
}

export interface ListingSearch {
  readonly calls: EngineCall[]
  /** Which answer counts which facet; the first answer gives the hits too. */
  readonly countedBy: ReadonlyMap<FilterKind, number>
}

interface PlanOptions {
  /** False for short lists that show no filters */
  readonly facets?: boolean
  readonly limit?: number
  /** What the words mean; null without words */
  readonly meaning?: Meaning | null
}

/**
 * Plans the queries of one browse page. Facets are disjunctive: each is counted without its own filter, so that
 * choosing four stars still shows how many have five. Facets whose own filter is off share the first query.
 *
 * @param now seconds since the epoch, UTC: star counts take only certificates that are live now
 */
export function planListingSearch(
  query: CatalogueQuery,
  index: string,
  now: number,
  { facets = true, limit = PAGE_SIZE, meaning = null }: PlanOptions = {},
): ListingSearch {
  const filters = filtersOf(query, now, meaning?.filters)
  // Without words there is no relevance; words of filters alone ("5 sao") are none either.
  const wordless = !meaning || meaning.understood.text === ""
  const first: Ask = {
    filter: joined(filters),
    offset: (query.page - 1) * limit,
    limit,
    sort: query.sort === "relevance" && wordless ? WITHOUT_WORDS : SORTS[query.sort],
    facets: [],
  }
  const asks = [first]
  const countedBy = new Map<FilterKind, number>()
  for (const { kind, field } of facets ? FACETS : []) {
    const without = APART[kind] ?? [kind]
    // Stars are counted apart even without a filter on them, because an ended star must not be counted.
    if (kind !== "stars" && !without.some((other) => filters.has(other))) {
      first.facets.push(field)
      countedBy.set(kind, 0)
      continue
    }
    countedBy.set(kind, asks.length)
    const live = kind === "stars" ? [liveStarFilter(now)] : []
    asks.push({
      filter: [...joined(filters, without), ...live],
      offset: 0,
      limit: 0,
      facets: [field],
      sort: [],
    })
  }
  if (wordless) return { calls: [inOneCall(asks, index, null)], countedBy }
  const [, ...counts] = asks
  const [single, ...others] = meaning.count
  const calls = [federated(first, index, meaning.match)]
  // A count needs no order: where one reading finds all, every count is a plain question, and they share a call.
  if (single && others.length === 0)
    calls.push(...(counts.length > 0 ? [inOneCall(counts, index, single)] : []))
  else calls.push(...counts.map((ask) => federated(ask, index, meaning.count)))
  return { calls, countedBy }
}

/** A province's own count must not depend on the communes chosen inside it, nor either on a place that words name. */
const APART: Partial<Record<FilterKind, FilterKind[]>> = {
  provinces: ["provinces", "communes", "place"],
  communes: ["communes", "place"],
}

/** Plans the query for near listings, which are shown below few matches. */
export const planNear = (
  query: CatalogueQuery,
  index: string,
  now: number,
  { meaning, limit }: { meaning: Meaning; limit: number },
): EngineCall[] =>
  meaning.near.length === 0
    ? []
    : [
        federated(
          { filter: joined(filtersOf(query, now, meaning.filters)), offset: 0, limit, facets: [], sort: [] },
          index,
          meaning.near,
        ),
      ]

/** Plans the query for names of listings and producers only, in the given readings, best first. */
export function planNames(
  query: CatalogueQuery,
  index: string,
  now: number,
  { meaning, readings, limit }: { meaning: Meaning; readings: readonly SearchQuestion[]; limit: number },
): EngineCall[] {
  const filter = joined(filtersOf(query, now, meaning.filters))
  const sort = meaning.understood.text === "" ? WITHOUT_WORDS : []
  return [federated({ filter, offset: 0, limit, facets: [], sort }, index, readings, NAME_FIELDS)]
}

const inOneCall = (asks: readonly Ask[], indexUid: string, reading: SearchQuestion | null): EngineCall => ({
  queries: asks.map(({ facets, sort, ...ask }) => ({
    indexUid,
    q: "",
    ...(reading ? readingOf(reading) : {}),
    ...ask,
    ...(ask.limit > 0 ? { attributesToRetrieve: CARD_FIELDS } : {}),
    ...(facets.length > 0 ? { facets } : {}),
    ...(sort.length > 0 ? { sort } : {}),
  })),
})

const readingOf = ({ q, attributesToSearchOn, matchingStrategy }: SearchQuestion) => ({
  q,
  attributesToSearchOn,
  matchingStrategy,
})

/** One query in all its readings, each document once. */
function federated(
  { filter, offset, limit, facets, sort }: Ask,
  indexUid: string,
  readings: readonly SearchQuestion[],
  fields: readonly string[] = CARD_FIELDS,
): EngineCall {
  return {
    federation: {
      offset,
      limit,
      ...(facets.length > 0 ? { facetsByIndex: { [indexUid]: facets } } : {}),
    },
    queries: readings.map((reading): EngineQuestion => ({
      indexUid,
      ...readingOf(reading),
      filter,
      attributesToRetrieve: [...fields],
      federationOptions: { weight: reading.weight },
      ...(sort.length > 0 ? { sort } : {}),
    })),
  }
}

const counts = (distribution: Record<string, number> | undefined): FacetCount[] =>
  Object.entries(distribution ?? {})
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))

/**
 * How many have a certificate in force: the stars are counted by live certificates already, so this asks nothing more.
 * Stars that were chosen narrow it as they narrow the list.
 */
const certifiedOf = (stars: readonly FacetCount[], chosen: readonly number[]): number =>
  stars
    .filter(({ value }) => chosen.length === 0 || chosen.includes(Number(value)))
    .reduce((sum, { count }) => sum + count, 0)

/** Combines the engine's answers into the contract's facets. @param chosenStars stars that the list is narrowed to */
export function facetsOf(
  search: ListingSearch,
  answers: readonly EngineAnswer[],
  chosenStars: readonly number[] = [],
): CatalogueFacets {
  const of = (kind: FilterKind): FacetCount[] => {
    const facet = FACETS.find((entry) => entry.kind === kind)
    const answer = answers[search.countedBy.get(kind) ?? -1]
    return counts(facet && answer?.facetDistribution?.[facet.field])
  }
  const trueCount = (kind: FilterKind) => of(kind).find((entry) => entry.value === "true")?.count ?? 0
  const stars = of("stars").filter((entry) => /^[345]$/.test(entry.value))
  return {
    stars,
    groups: of("groups"),
    sets: of("sets"),
    provinces: of("provinces"),
    communes: of("communes"),
    producers: of("producers"),
    legalTypes: of("legalTypes"),
    inStock: trueCount("inStock"),
    womenLed: trueCount("womenLed"),
    certified: certifiedOf(stars, chosenStars),
  }
}

/** Number of pages; at least one. */
export const pagesOf = (total: number): number =>
  Math.max(1, Math.min(LAST_PAGE, Math.ceil(total / PAGE_SIZE)))
