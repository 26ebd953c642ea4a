import { cleanQuery } from "~/shared/catalogue/address"
import type { CardView } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { readCards } from "./listings"

const SUGGESTED = 4

/** Words of an address, e.g. `/san-pham/che-shan-tuyet-2` → `che shan tuyet`. */
export function wordsOfAddress(address: string): string {
  const last = address.split("/").filter(Boolean).at(-1) ?? ""
  return cleanQuery(last.replace(/[^\p{L}\p{N}]+/gu, " ").replace(/\b\d+\b/g, " ")).slice(0, 60)
}

/** Listings that match the words of an address that was not found; well-rated ones when nothing matches. */
export async function suggestFor(address: string, locale: Locale): Promise<CardView[]> {
  const q = wordsOfAddress(address)
  const byWords = q ? await readCards({ q }, SUGGESTED, locale) : null
  if (byWords?.ok && byWords.value.cards.length > 0) return byWords.value.cards
  const others = await readCards({}, SUGGESTED, locale)
  return others.ok ? others.value.cards : []
}
