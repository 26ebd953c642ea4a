import { directPaymentEntry, type Owner } from "@ocop/money"
import type { NewEntry } from "./post"

/** Cash that a producer took in itself, from buyers who fetched their goods at its own place. */
export const AT_OWN_PLACE: Owner = { account: "clearing", party: "own_place" }

/**
 * What else is true of an entry that moved cash at a producer's own place: the producer has had that money. An entry of
 * its own, so that turnover and tax are read from the sale as from any other.
 */
export function hadByProducer(entry: NewEntry, producerId: string): NewEntry[] {
  const moved = entry.postings
    .filter(({ account, party }) => account === AT_OWN_PLACE.account && party === AT_OWN_PLACE.party)
    .reduce((sum, { amount }) => sum + amount, 0)
  if (moved === 0) return []
  const postings = directPaymentEntry(producerId, AT_OWN_PLACE.party, moved)
  return [{ ...entry, step: "paid_directly", postings }]
}
