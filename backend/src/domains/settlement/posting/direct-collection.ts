import { directPaymentEntry, ownDeliveryEntry, type Owner } from "@ocop/money"
import type { NewEntry } from "./post"

/** Cash that a producer took in itself: buyers fetched their goods at its own place, or it took them to their doors. */
export const AT_OWN_PLACE: Owner = { account: "clearing", party: "own_place" }

/**
 * What else is true of an entry that moved cash which a producer took in itself: the producer has had that money. An entry of
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

/**
 * The delivery fee of a parcel that its producer took to the buyer itself, beside the entry that says so. Below zero: of a
 * fee that goes back. No entry where there is no fee.
 */
export const earnedByOwnDelivery = (
  entry: Omit<NewEntry, "step" | "postings">,
  producerId: string,
  fee: number,
): NewEntry[] =>
  fee === 0 ? [] : [{ ...entry, step: "own_delivery", postings: ownDeliveryEntry(producerId, fee) }]
