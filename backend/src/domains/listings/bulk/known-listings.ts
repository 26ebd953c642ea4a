import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { bodyOf } from "../read-own-listing"
import { factsOf, listingsOf, type ListingFacts } from "../rows"
import type { Known } from "./plan-row"

export const knownOf = (facts: ListingFacts): Known => ({
  id: facts.id,
  identityKey: facts.identity_key,
  certified: facts.certified,
  reserved: Number(facts.reserved ?? 0),
  body: { ...bodyOf(facts), stock: Number(facts.stocked ?? 0) },
})

/** The producer's listings by ids or identity keys; an id of another producer finds nothing. */
export async function knownListings(
  database: Knex,
  producerId: string,
  locationId: string,
  ids: readonly string[],
  identityKeys: readonly string[],
): Promise<Known[]> {
  const rows = listingsOf(database, producerId).where((either) => {
    void either.whereIn("listing.id", [...ids]).orWhereIn("listing.identity_key", [...identityKeys])
  })
  return (await factsOf(database, rows, locationId)).map(knownOf)
}
