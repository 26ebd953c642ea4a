import { cleanQuery } from "~/shared/catalogue/address"
import type { CardView, TypingSuggestion } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { readCards } from "./listings"
import { readProducers } from "./producers"

const SUGGESTED = 4

/** Words of an address, e.g. `/san-pham/che-shan-tuyet-2` → `che shan tuyet`. */
export function wordsOfAddress(address: string): string {
  const last = address.split("/").filter(Boolean).at(-1) ?? ""
  return cleanQuery(last.replace(/[^\p{L}\p{N}]+/gu, " ").replace(/\b\d+\b/g, " ")).slice(0, 60)
}

/** Goods by the words of an address that is not there; when nothing fits, well rated ones. */
export async function suggestFor(address: string, locale: Locale): Promise<CardView[]> {
  const q = wordsOfAddress(address)
  const byWords = q ? await readCards({ q }, SUGGESTED, locale) : null
  if (byWords?.ok && byWords.value.cards.length > 0) return byWords.value.cards
  const others = await readCards({}, SUGGESTED, locale)
  return others.ok ? others.value.cards : []
}

/** Goods and producers for the letters typed so far. Empty for less than two letters, and when nobody answers. */
export async function suggestWhileTyping(typed: string, locale: Locale): Promise<TypingSuggestion[]> {
  const q = cleanQuery(typed).slice(0, 80)
  if (q.length < 2) return []
  const [goods, producers] = await Promise.all([
    readCards({ q }, 5, locale),
    readProducers({ q, provinces: [], legalTypes: [], womenLed: false, page: 1 }, locale),
  ])
  return [
    ...(goods.ok ? goods.value.cards : []).map((card) => ({
      kind: "listing" as const,
      handle: card.handle,
      name: card.title,
      note: card.producer.name,
    })),
    ...(producers.ok ? producers.value.hits : []).slice(0, 3).map((producer) => ({
      kind: "producer" as const,
      handle: producer.handle,
      name: producer.name,
      note: producer.placeName,
    })),
  ]
}
