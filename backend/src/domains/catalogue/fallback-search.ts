import type { ISearchModuleService, MedusaContainer, SearchTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  listingCard,
  PAGE_SIZE,
  type CatalogueFacets,
  type CataloguePage,
  type CatalogueQuery,
  type CatalogueSort,
  type FacetCount,
  type ListingDocument,
  type ProducerDocument,
  type ProducerPage,
  type ProducerQuery,
  type SalesPointDocument,
} from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"

const orders: Readonly<
  Record<Exclude<CatalogueSort, "relevance">, Record<string, SearchTypes.SearchOrderBy>>
> = {
  price_asc: { price: "ASC" },
  price_desc: { price: "DESC" },
  newest: { createdAt: "DESC" },
  star_desc: { star: "DESC" },
  name_asc: { title: "ASC" },
}

const oneOf = (values: readonly (string | number)[]) => (values.length > 0 ? { $in: [...values] } : undefined)
const flag = (on: boolean) => (on ? true : undefined)

/** Removes undefined filters, which some engines take for a filter. */
const filters = (entries: Record<string, SearchTypes.SearchFilters[string]>): SearchTypes.SearchFilters =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && value !== ""))

/** Star filter. A star counts only within its period: documents may be a minute behind the clock. */
function starFilters(
  { stars, certified }: Pick<CatalogueQuery, "stars" | "certified">,
  now: number,
): SearchTypes.SearchFilters {
  if (stars.length === 0 && !certified) return {}
  return {
    ...(stars.length > 0 ? { star: { $in: [...stars] } } : {}),
    starFrom: { $lte: now },
    starUntil: { $gt: now },
  }
}

function counts(result: SearchTypes.SearchFacetResult | undefined): FacetCount[] {
  return result?.type === "value"
    ? result.values.map(({ value, count }) => ({ value: String(value), count }))
    : []
}
const countOfTrue = (result: SearchTypes.SearchFacetResult | undefined): number =>
  counts(result).find((entry) => entry.value === "true")?.count ?? 0

const facetFields = {
  stars: "star",
  groups: "group",
  sets: "set",
  provinces: "provinceCode",
  communes: "communeCode",
  producers: "producer.handle",
  legalTypes: "producer.legalType",
  inStock: "inStock",
  womenLed: "womenLed",
} as const

function facetsOf(
  facets: Record<string, SearchTypes.SearchFacetResult> | undefined,
  chosenStars: readonly number[],
): CatalogueFacets {
  const stars = counts(facets?.star).filter((entry) => entry.value !== "0")
  return {
    stars,
    groups: counts(facets?.group),
    sets: counts(facets?.set),
    provinces: counts(facets?.provinceCode),
    communes: counts(facets?.communeCode),
    producers: counts(facets?.["producer.handle"]),
    legalTypes: counts(facets?.["producer.legalType"]),
    inStock: countOfTrue(facets?.inStock),
    womenLed: countOfTrue(facets?.womenLed),
    certified: stars
      .filter(({ value }) => chosenStars.length === 0 || chosenStars.some((star) => String(star) === value))
      .reduce((sum, { count }) => sum + count, 0),
  }
}

async function run(
  container: MedusaContainer,
  query: SearchTypes.SearchQuery,
): Promise<SearchTypes.SearchResult<Record<string, unknown>>> {
  try {
    return (await container
      .resolve<ISearchModuleService>(Modules.SEARCH)
      .search(query)) as SearchTypes.SearchResult<Record<string, unknown>>
  } catch (cause) {
    // The first build is not complete, or the database is unavailable; both pass.
    throw new ProblemError("search_unavailable", { cause })
  }
}

/** Fallback search: browses listings through Postgres, with less typo tolerance and the same filters. */
export async function searchListings(
  container: MedusaContainer,
  query: CatalogueQuery,
  at: Date,
): Promise<CataloguePage> {
  const now = Math.floor(at.getTime() / 1000)
  const price = {
    ...(query.priceMin === null ? {} : { $gte: query.priceMin }),
    ...(query.priceMax === null ? {} : { $lte: query.priceMax }),
  }
  const result = await run(container, {
    entity: "listing_reserve",
    filters: {
      ...filters({
        q: query.q.trim(),
        group: oneOf(query.groups),
        set: oneOf(query.sets),
        provinceCode: oneOf(query.provinces),
        communeCode: oneOf(query.communes),
        "producer.handle": oneOf(query.producers),
        "producer.legalType": oneOf(query.legalTypes),
        price: Object.keys(price).length > 0 ? price : undefined,
        inStock: flag(query.inStock),
        womenLed: flag(query.womenLed),
      }),
      ...starFilters(query, now),
    },
    pagination: {
      skip: (query.page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      ...(query.sort === "relevance" ? {} : { order: orders[query.sort] }),
    },
    search_options: { facets: Object.values(facetFields), disjunctive_facets: true, count: "exact" },
  })
  const total = result.metadata?.count ?? result.hits.length
  return {
    hits: result.hits.map((hit) => listingCard.parse({ starPeriod: null, ...hit.document })),
    total,
    page: query.page,
    pages: Math.ceil(total / PAGE_SIZE),
    facets: facetsOf(result.facets, query.stars),
    engine: "postgres",
  }
}

const PRODUCERS_ON_A_PAGE = 24

export async function searchProducers(
  container: MedusaContainer,
  query: ProducerQuery,
): Promise<ProducerPage> {
  const result = await run(container, {
    entity: "producer_reserve",
    filters: filters({
      q: query.q.trim(),
      provinceCode: oneOf(query.provinces),
      legalType: oneOf(query.legalTypes),
      womenLed: flag(query.womenLed),
    }),
    pagination: {
      skip: (query.page - 1) * PRODUCERS_ON_A_PAGE,
      take: PRODUCERS_ON_A_PAGE,
      ...(query.q.trim() ? {} : { order: { listingCount: "DESC" } }),
    },
    search_options: { count: "exact" },
  })
  const total = result.metadata?.count ?? result.hits.length
  return {
    hits: result.hits.map((hit) => hit.document as unknown as ProducerDocument),
    total,
    page: query.page,
    pages: Math.ceil(total / PRODUCERS_ON_A_PAGE),
    engine: "postgres",
  }
}

async function readOne(container: MedusaContainer, entity: string, handle: string): Promise<object> {
  const result = await run(container, { entity, filters: { handle }, pagination: { skip: 0, take: 1 } })
  const hit = result.hits[0]
  if (!hit) throw new ProblemError("not_found")
  return hit.document
}

const NOTHING_ON_LABEL = {
  origin: null,
  netContent: null,
  warning: null,
  shelfLifeDays: null,
  alcoholPercent: null,
}

export async function readListing(container: MedusaContainer, handle: string): Promise<ListingDocument> {
  // The Postgres search engine omits null fields.
  const found = (await readOne(container, "listing_reserve", handle)) as Partial<ListingDocument>
  const label = found.label ? { ...NOTHING_ON_LABEL, ...found.label } : null
  return { starPeriod: null, videoUrl: null, ...found, label } as ListingDocument
}

export const readProducer = async (container: MedusaContainer, handle: string): Promise<ProducerDocument> =>
  (await readOne(container, "producer_reserve", handle)) as ProducerDocument

/** All published sales points: the country has some hundreds, so one page of all of them is small. */
export async function listSalesPoints(container: MedusaContainer): Promise<SalesPointDocument[]> {
  const result = await run(container, {
    entity: "sales_point_reserve",
    pagination: { skip: 0, take: 1_000, order: { name: "ASC" } },
  })
  return result.hits.map((hit) => hit.document as unknown as SalesPointDocument)
}
