import type { ListingCard, ProducerDocument } from "@ocop/contracts"
import { catalogueQuery } from "@ocop/contracts"
import { completions, fold } from "@ocop/vietnamese-search"
import { cleanQuery } from "~/shared/catalogue/address"
import type { TypingSuggestion } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { nowSeconds } from "../clock"
import { askEngine, callEngine } from "../search/engine"
import { planListingSearch, planNear } from "../search/listing-search"
import { meaningOf, type Meaning } from "../search/meaning"
import { setsNamed, placesNamed } from "./typing-names"

const GOODS = 4
const PRODUCERS = 2
const QUERIES = 3
/** Goods that are looked at to see which longer words would find something. */
const LOOKED_AT = 16

/**
 * What the letters typed so far may become: questions, sets, places, goods, producers. Empty for less than two letters,
 * and of each kind when nobody answers. One round of calls to the engine, because somebody is waiting with a finger
 * on the next letter; only where no goods fit, a second.
 */
export async function suggestWhileTyping(typed: string, locale: Locale): Promise<TypingSuggestion[]> {
  const q = cleanQuery(typed).slice(0, 80)
  const meaning = q.length < 2 ? null : meaningOf(catalogueQuery.parse({ q }))
  if (!meaning) return []
  const [goods, producers] = await Promise.all([goodsFor(q, meaning), producersFor(meaning)])
  return [
    ...questions(q, meaning, goods).map((name): TypingSuggestion => ({
      kind: "query",
      value: name,
      name,
      note: null,
    })),
    ...setsNamed(q, locale),
    ...placesNamed(q, locale),
    ...goods.slice(0, GOODS).map((card): TypingSuggestion => ({
      kind: "listing",
      value: card.handle,
      name: card.title,
      note: card.producer.name,
    })),
    ...producers.map((producer): TypingSuggestion => ({
      kind: "producer",
      value: producer.handle,
      name: producer.name,
      note: producer.placeName,
    })),
  ]
}

async function goodsFor(q: string, meaning: Meaning): Promise<ListingCard[]> {
  const query = catalogueQuery.parse({ q })
  const now = nowSeconds()
  const first = await callEngine(
    "listing",
    (index) => planListingSearch(query, index, now, { facets: false, limit: LOOKED_AT, meaning }).calls,
  )
  const fitting = (first?.[0]?.hits ?? []) as ListingCard[]
  if (!first || fitting.length > 0) return fitting
  const near = await callEngine("listing", (index) => planNear(query, index, now, { meaning, limit: GOODS }))
  return (near?.[0]?.hits ?? []) as ListingCard[]
}

async function producersFor({ understood }: Meaning): Promise<ProducerDocument[]> {
  if (understood.text === "") return []
  const answers = await askEngine("producer", (indexUid) => [
    {
      indexUid,
      q: understood.text,
      filter: [],
      offset: 0,
      limit: PRODUCERS,
      matchingStrategy: "all",
      attributesToSearchOn: ["name", "coreName"],
      attributesToRetrieve: ["handle", "name", "placeName"],
    },
  ])
  return (answers?.[0]?.hits ?? []) as ProducerDocument[]
}

/** The question as it may have been meant, then longer ones that some of the found goods answer. */
function questions(q: string, { understood }: Meaning, goods: readonly ListingCard[]): string[] {
  const titles = goods.map((card) => ` ${fold(card.title)} `)
  const longer = completions(understood.text, 12).filter((phrase) =>
    titles.some((title) => title.includes(` ${fold(phrase)} `)),
  )
  const meant = understood.didYouMean === null ? [] : [understood.didYouMean]
  return [...new Set([...meant, ...longer])].filter((name) => name !== q).slice(0, QUERIES)
}
