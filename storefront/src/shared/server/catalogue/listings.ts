import { catalogueQuery, type CataloguePage, type CatalogueQuery, type ListingCard } from "@ocop/contracts"
import type { BrowseView, CardView, Reading } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { backend } from "../backend"
import { nowSeconds } from "../clock"
import { askEngine } from "../search/engine"
import { facetsOf, pagesOf, planListingSearch } from "../search/listing-search"
import { cardView } from "./card-view"
import { chipsOf, facetsView } from "./facets-view"
import { learnNames, producerNames } from "./producer-names"

async function fromEngine(query: CatalogueQuery): Promise<CataloguePage | null> {
  let search: ReturnType<typeof planListingSearch> | undefined
  const answers = await askEngine("listing", (index) => {
    search = planListingSearch(query, index, nowSeconds())
    return search.questions
  })
  if (!answers || !search) return null
  const total = answers[0]?.estimatedTotalHits ?? 0
  return {
    hits: (answers[0]?.hits ?? []) as ListingCard[],
    total,
    page: query.page,
    pages: pagesOf(total),
    facets: facetsOf(search, answers),
    engine: "meilisearch",
  }
}

/** One browse page: the search engine's answer, else the reserve's. Past the last page it gives the last one. */
export async function readBrowse(asked: CatalogueQuery, locale: Locale): Promise<Reading<BrowseView>> {
  const first = await readBrowsePage(asked, locale)
  if (!first.ok || first.value.cards.length > 0 || first.value.total === 0) return first
  return readBrowsePage({ ...asked, page: Math.min(first.value.pages, asked.page) }, locale)
}

async function readBrowsePage(query: CatalogueQuery, locale: Locale): Promise<Reading<BrowseView>> {
  let page = await fromEngine(query)
  if (!page) {
    const reserve = await backend(locale)("searchCatalogue", { body: query })
    if (!reserve.ok) return { ok: false, reason: "unavailable" }
    page = reserve.value
  }
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
): Promise<Reading<{ cards: CardView[]; total: number }>> {
  const query = catalogueQuery.parse(ask)
  const now = nowSeconds()
  const answers = await askEngine(
    "listing",
    (index) => planListingSearch(query, index, now, { facets: false, limit }).questions,
  )
  if (answers) {
    const hits = (answers[0]?.hits ?? []) as ListingCard[]
    return {
      ok: true,
      value: {
        cards: hits.map((hit) => cardView(hit, locale, now)),
        total: answers[0]?.estimatedTotalHits ?? hits.length,
      },
    }
  }
  const reserve = await backend(locale)("searchCatalogue", { body: query })
  if (!reserve.ok) return { ok: false, reason: "unavailable" }
  return {
    ok: true,
    value: {
      cards: reserve.value.hits.slice(0, limit).map((hit) => cardView(hit, locale, now)),
      total: reserve.value.total,
    },
  }
}
