import type { ListingCard, ProducerDocument } from "@ocop/contracts"
import { catalogueQuery } from "@ocop/contracts"
import { completions, fold, namedFields, type SearchQuestion } from "@ocop/vietnamese-search"
import { cleanQuery } from "~/shared/catalogue/address"
import type { TypingSuggestion } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { nowSeconds } from "../clock"
import { AnswerCache } from "../answer-cache"
import { askEngine, callEngine, catalogueVersion } from "../search/engine"
import { planNames } from "../search/listing-search"
import { meaningOf, type Meaning } from "../search/meaning"
import { setsNamed, placesNamed } from "./typing-names"

const MAX_LISTINGS = 4
const PRODUCERS = 2
const QUERIES = 3
/** Listings that are examined for longer queries that would find something. */
const EXAMINED = 16

/** Cache of suggestions: first letters are the same for everybody; two or three kilobytes each. */
const kept = new AnswerCache<Found>({ maxEntries: 4_000, version: catalogueVersion })

/** Data of a listing that a suggestion shows; nothing else is cached. */
interface Named {
  readonly handle: string
  readonly title: string
  readonly producer: string
}

interface Found {
  /** Null when the engine did not answer. */
  readonly listings: Named[] | null
  readonly producers: ProducerDocument[] | null
}

/**
 * Suggestions for the letters typed so far: queries, sets, places, listings, producers. Empty for less than two letters,
 * and of each kind when nobody answers. One round of calls to the engine, because somebody is waiting with a finger
 * on the next letter; only where no goods fit, a second.
 */
export async function suggestWhileTyping(typed: string, locale: Locale): Promise<TypingSuggestion[]> {
  const q = cleanQuery(typed).slice(0, 80)
  const meaning = q.length < 2 ? null : meaningOf(catalogueQuery.parse({ q }))
  if (!meaning) return []
  const found = await kept.get(
    q.toLowerCase(),
    async () => {
      const [listings, producers] = await Promise.all([listingsFor(q, meaning), producersFor(meaning)])
      return { listings, producers }
    },
    ({ listings, producers }) => listings !== null && producers !== null,
  )
  const listings = found.listings ?? []
  return [
    ...queriesFor(q, meaning, listings).map((name): TypingSuggestion => ({
      kind: "query",
      value: name,
      name,
      note: null,
    })),
    ...setsNamed(q, locale),
    ...placesNamed(q, locale),
    ...listings.slice(0, MAX_LISTINGS).map((card): TypingSuggestion => ({
      kind: "listing",
      value: card.handle,
      name: card.title,
      note: card.producer,
    })),
    ...(found.producers ?? []).map((producer): TypingSuggestion => ({
      kind: "producer",
      value: producer.handle,
      name: producer.name,
      note: producer.placeName,
    })),
  ]
}

const asksNames = ({ attributesToSearchOn, matchingStrategy }: SearchQuestion): boolean =>
  attributesToSearchOn === namedFields && matchingStrategy === "all"

/**
 * Goods that are called as typed; where there are none, goods that have the words elsewhere or come near. In a large
 * shop the second round is what costs: the first letters of a word stand in the keywords of a tenth of all goods.
 */
async function listingsFor(q: string, meaning: Meaning): Promise<Named[] | null> {
  const query = catalogueQuery.parse({ q })
  const now = nowSeconds()
  const named = meaning.match.filter(asksNames)
  const others = [...meaning.match.filter((reading) => !asksNames(reading)), ...meaning.near]
  for (const [readings, limit] of [
    [named, EXAMINED],
    [others, MAX_LISTINGS],
  ] as const) {
    if (readings.length === 0) continue
    const answers = await callEngine("listing", (index) =>
      planNames(query, index, now, { meaning, readings, limit }),
    )
    if (!answers) return null
    const hits = (answers[0]?.hits ?? []) as Pick<ListingCard, "handle" | "title" | "producer">[]
    if (hits.length > 0)
      return hits.map(({ handle, title, producer }) => ({ handle, title, producer: producer.name }))
  }
  return []
}

async function producersFor({ understood }: Meaning): Promise<ProducerDocument[] | null> {
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
  return answers && ((answers[0]?.hits ?? []) as ProducerDocument[])
}

/** The query as it may have been meant, then longer ones that some of the found listings match. */
function queriesFor(q: string, { understood }: Meaning, listings: readonly Named[]): string[] {
  const titles = listings.map((card) => ` ${fold(card.title)} `)
  const longer = completions(understood.text, 12).filter((phrase) =>
    titles.some((title) => title.includes(` ${fold(phrase)} `)),
  )
  const meant = understood.didYouMean === null ? [] : [understood.didYouMean]
  return [...new Set([...meant, ...longer])].filter((name) => name !== q).slice(0, QUERIES)
}
