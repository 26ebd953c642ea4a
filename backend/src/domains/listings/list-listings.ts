import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { listingState, type ListingPage, type ListingQuery, type ListingState } from "@ocop/contracts"
import { allListings, factsOf, listingsOf, rowView, STATE } from "./rows"

const RANK = "(99999999999999999 - (extract(epoch from listing.updated_at) * 1000000)::bigint)"

/** One page of a producer's listings, latest change first: ids by index, then the details of those rows only. */
export async function listListings(
  database: Knex,
  producerId: string,
  locationId: string,
  { q, state, after, limit }: ListingQuery,
): Promise<ListingPage> {
  const [afterRank, afterId] = after?.split(".") ?? []
  const pattern = `%${q.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const keys = (await listingsOf(database, producerId)
    .modify((page) => {
      if (state) void page.whereRaw(`${STATE} = ?`, [state])
      if (q.trim()) void page.whereRaw("lower(unaccent(product.title)) like lower(unaccent(?))", [pattern])
      if (afterRank && afterId)
        void page.whereRaw(`(${RANK}, listing.id) > (?::bigint, ?)`, [afterRank, afterId])
    })
    .orderByRaw(`${RANK}, listing.id`)
    .limit(limit + 1)
    .select("listing.id", database.raw(`${RANK}::text as rank`))) as { id: string; rank: string }[]
  const shown = keys.slice(0, limit)
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
  const last = keys.length > limit ? shown.at(-1) : undefined
  return {
    listings: shown.flatMap(({ id }) => {
      const row = byId.get(id)
      return row ? [rowView(row)] : []
    }),
    counts: Object.fromEntries(
      listingState.options.map((name) => [name, counted.find((row) => row.state === name)?.count ?? 0]),
    ) as ListingPage["counts"],
    nextAfter: last ? `${last.rank}.${last.id}` : null,
  }
}
