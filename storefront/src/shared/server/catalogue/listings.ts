import { catalogueQuery, type CataloguePage, type CatalogueQuery, type ListingCard } from "@ocop/contracts"
import { FEW_MATCHES } from "@ocop/vietnamese-search"
import { addressOfQuery, PAGE_SIZE } from "~/shared/catalogue/address"
import type { BrowseView, CardView, ReadResult } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { backend } from "../backend"
import { nowSeconds } from "../clock"
import { callEngine } from "../search/engine"
import { facetsOf, pagesOf, planListingSearch, planNear } from "../search/listing-search"
import { meaningOf, plainQuery, type Meaning } from "../search/meaning"
import { cardView } from "./card-view"
import { chipsOf, facetsView } from "./facets-view"
import { meantView } from "./meant-view"
import { learnNames, producerNames } from "./producer-names"

async function fromEngine(query: CatalogueQuery, meaning: Meaning | null): Promise<CataloguePage | null> {
  let search: ReturnType<typeof planListingSearch> | undefined
  const answers = await callEngine("listing", (index) => {
    search = planListingSearch(query, index, nowSeconds(), { meaning })
    return search.calls
  })
  if (!answers || !search) return null
  const total = answers[0]?.estimatedTotalHits ?? 0
  return {
    hits: (answers[0]?.hits ?? []) as ListingCard[],
    total,
    page: query.page,
    pages: pagesOf(total),
    facets: facetsOf(search, answers, meaning?.filters.stars ?? query.stars),
    engine: "meilisearch",
  }
}

/** Fallback search with the plain query; where nothing matches its words, with other readings of them. */
async function fromFallback(
  query: CatalogueQuery,
  meaning: Meaning | null,
  locale: Locale,
): Promise<CataloguePage | null> {
  const plain = plainQuery(query, meaning)
  const { alternatives = [], regional = [] } = meaning?.understood ?? {}
  let first: CataloguePage | null = null
  for (const q of [plain.q, ...[...alternatives, ...regional].slice(0, 2)]) {
    const answer = await backend(locale)("searchCatalogue", { body: { ...plain, q: q.slice(0, 200) } })
    if (!answer.ok) return first
    first ??= answer.value
    if (answer.value.total > 0) return answer.value
  }
  return first
}

const isNarrowed = (query: CatalogueQuery): boolean =>
  Object.keys(addressOfQuery(query)).some((key) => key !== "q" && key !== "sap-xep" && key !== "trang")

/** Readings tried at most: each costs time, and the weakest ones add nothing. */
const MAX_READINGS = 4

const withStrongest = (meaning: Meaning): Meaning => ({
  ...meaning,
  near: meaning.near.toSorted((a, b) => b.weight - a.weight).slice(0, MAX_READINGS),
})

/** Listings near the query, without those that match it. Empty when the engine does not answer. */
async function nearCards(
  query: CatalogueQuery,
  meaning: Meaning,
  without: readonly ListingCard[],
): Promise<ListingCard[]> {
  const ask = async (wanted: Meaning): Promise<ListingCard[]> => {
    const answers = await callEngine("listing", (index) =>
      planNear(query, index, nowSeconds(), { meaning: wanted, limit: PAGE_SIZE }),
    )
    return (answers ?? []).flatMap((answer) => answer.hits as ListingCard[])
  }
  const known = new Set(without.map(({ id }) => id))
  let found = await ask(meaning)
  // Nothing in that place or at that price: the same product elsewhere is better than nothing.
  if (found.length === 0 && without.length === 0 && Object.keys(meaning.filters).length > 0)
    found = await ask({ ...meaning, filters: {}, near: [...meaning.match, ...meaning.near] })
  return found.filter(({ id }) => !known.has(id)).slice(0, FEW_MATCHES)
}

/** Reads one browse page from the search engine, else from the fallback search. Past the last page it is the last one. */
export async function readBrowse(asked: CatalogueQuery, locale: Locale): Promise<ReadResult<BrowseView>> {
  const first = await readBrowsePage(asked, locale)
  if (!first.ok || first.value.cards.length > 0 || first.value.total === 0) return first
  return readBrowsePage({ ...asked, page: Math.min(first.value.pages, asked.page) }, locale)
}

async function readBrowsePage(query: CatalogueQuery, locale: Locale): Promise<ReadResult<BrowseView>> {
  const meaning = meaningOf(query)
  const page = (await fromEngine(query, meaning)) ?? (await fromFallback(query, meaning, locale))
  if (!page) return { ok: false, reason: "unavailable" }
  // With filters chosen by hand only matches count; near listings are shown only where there are none.
  const enough = isNarrowed(query) ? 1 : FEW_MATCHES
  const near =
    meaning && page.engine === "meilisearch" && page.total < enough && query.page === 1
      ? await nearCards(query, isNarrowed(query) ? withStrongest(meaning) : meaning, page.hits)
      : []
  const now = nowSeconds()
  learnNames(page.hits.map((hit) => hit.producer))
  const names = await producerNames([
    ...new Set([...query.producers, ...page.facets.producers.slice(0, 12).map((entry) => entry.value)]),
  ])
  return {
    ok: true,
    value: {
      engine: page.engine,
      cards: page.hits.map((hit) => cardView(hit, locale, now)),
      total: page.total,
      page: page.page,
      pages: page.pages,
      facets: facetsView(page.facets, query, locale, names),
      chips: chipsOf(query, locale, names),
      near: near.map((hit) => cardView(hit, locale, now)),
      meant: meaning && meantView(meaning, locale),
    },
  }
}

/**
 * A short list of cards, without facets: for the home page, for “more from this producer”, for suggestions.
 * @param ask the part of the question that is not a default
 */
export async function readCards(
  ask: Partial<CatalogueQuery>,
  limit: number,
  locale: Locale,
): Promise<ReadResult<{ cards: CardView[]; total: number }>> {
  const query = catalogueQuery.parse(ask)
  const now = nowSeconds()
  const meaning = meaningOf(query)
  const answers = await callEngine(
    "listing",
    (index) => planListingSearch(query, index, now, { facets: false, limit, meaning }).calls,
  )
  if (answers) {
    const fitting = (answers[0]?.hits ?? []) as ListingCard[]
    const near = meaning && fitting.length < limit ? await nearCards(query, meaning, fitting) : []
    const hits = [...fitting, ...near].slice(0, limit)
    return {
      ok: true,
      value: {
        cards: hits.map((hit) => cardView(hit, locale, now)),
        total: answers[0]?.estimatedTotalHits ?? hits.length,
      },
    }
  }
  const fallback = await fromFallback(query, meaning, locale)
  if (!fallback) return { ok: false, reason: "unavailable" }
  return {
    ok: true,
    value: {
      cards: fallback.hits.slice(0, limit).map((hit) => cardView(hit, locale, now)),
      total: fallback.total,
    },
  }
}
