import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { listingState, type ListingPage, type ListingQuery, type ListingState } from "@ocop/contracts"
import { keysetPage, latestFirst, pageOf } from "../../shared/keyset"
import { likeContaining } from "../../shared/like-pattern"
import { allListings, factsOf, listingsOf, rowView, STATE } from "./rows"

const RANK = latestFirst("listing.updated_at")

/** One page of a producer's listings, latest change first: ids by index, then the details of those rows only. */
export async function listListings(
  database: Knex,
  producerId: string,
  locationId: string,
  { q, state, after, limit }: ListingQuery,
): Promise<ListingPage> {
  const keys = (await listingsOf(database, producerId)
    .modify((page) => {
      if (state) void page.whereRaw(`${STATE} = ?`, [state])
      if (q.trim())
        void page.whereRaw("lower(unaccent(product.title)) like lower(unaccent(?))", [likeContaining(q)])
      keysetPage(page, { key: RANK, id: "listing.id" }, { after, limit })
    })
    .select("listing.id", database.raw(`${RANK}::text as sort_key`))) as { id: string; sort_key: string }[]
  const { page: shown, nextAfter } = pageOf(keys, limit)
  const [facts, counted] = await Promise.all([
    shown.length === 0
      ? []
      : factsOf(
          database,
          allListings(database).whereIn(
            "listing.id",
            shown.map(({ id }) => id),
          ),
          locationId,
        ),
    listingsOf(database, producerId)
      .groupByRaw(STATE)
      .select(
        database.raw(`${STATE} as state`),
        database.raw("count(*)::int as count"),
      ) as unknown as Promise<{ state: ListingState; count: number }[]>,
  ])
  const byId = new Map(facts.map((row) => [row.id, row]))
  return {
    listings: shown.flatMap(({ id }) => {
      const row = byId.get(id)
      return row ? [rowView(row)] : []
    }),
    counts: Object.fromEntries(
      listingState.options.map((name) => [name, counted.find((row) => row.state === name)?.count ?? 0]),
    ) as ListingPage["counts"],
    nextAfter,
  }
}
