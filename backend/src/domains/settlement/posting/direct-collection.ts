import { directPaymentEntry, ownDeliveryEntry, type Owner } from "@ocop/money"
import type { NewEntry } from "./post"

/**
 * Clearing account for cash that a producer collected itself: on collection at its premises, or on its own delivery.
 */
export const AT_PRODUCERS_PREMISES: Owner = { account: "clearing", party: "own_place" }

/**
 * Companion entry for cash that a producer collected itself: the producer has already received that money. A separate
 * entry, so that turnover and tax are read from the sale as from any other.
 */
export function hadByProducer(entry: NewEntry, producerId: string): NewEntry[] {
  const moved = entry.postings
    .filter(
      ({ account, party }) =>
        account === AT_PRODUCERS_PREMISES.account && party === AT_PRODUCERS_PREMISES.party,
    )
    .reduce((sum, { amount }) => sum + amount, 0)
  if (moved === 0) return []
  const postings = directPaymentEntry(producerId, AT_PRODUCERS_PREMISES.party, moved)
  return [{ ...entry, step: "paid_directly", postings }]
}

/**
 * Entry for the delivery fee that a producer earned by its own delivery, beside the entry of the sale. Negative for a
 * refunded fee. No entry without a fee.
 */
export const earnedByOwnDelivery = (
  entry: Omit<NewEntry, "step" | "postings">,
  producerId: string,
  fee: number,
): NewEntry[] =>
  fee === 0 ? [] : [{ ...entry, step: "own_delivery", postings: ownDeliveryEntry(producerId, fee) }]
