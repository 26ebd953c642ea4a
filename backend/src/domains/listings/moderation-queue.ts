import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { HeldListingPage, Officer, OpenChangePage } from "@ocop/contracts"
import { placeName } from "../../shared/place-names"
import { changeView, labelOf, photosOf, type ChangeRow } from "./read-own-listing"
import { allListings, factsOf } from "./rows"
import { sizesOf } from "./sizes"
import { inProvince } from "../organisations/in-province"

const MOST_SHOWN = 100

/** Held listings in the officer's scope. */
export const heldOf = (database: Knex, officer: Officer): Knex.QueryBuilder =>
  inProvince(
    allListings(database)
      .join("producer", "producer.id", "listing.producer_id")
      .where("publication.state", "held")
      .whereNull("producer.deleted_at"),
    officer,
  )

/** Moderation queue, longest waiting first. */
export async function listHeld(
  database: Knex,
  officer: Officer,
  locationId: string,
): Promise<HeldListingPage> {
  const [rows, counted] = await Promise.all([
    heldOf(database, officer)
      .orderBy(["publication.held_at", "listing.id"])
      .limit(MOST_SHOWN)
      .select(
        "listing.id",
        "publication.held_at",
        "producer.name",
        "producer.province_code",
        "producer.commune_code",
      ) as unknown as Promise<
      {
        id: string
        held_at: Date
        name: string
        province_code: string | null
        commune_code: string | null
      }[]
    >,
    heldOf(database, officer).first(database.raw("count(*)::int as total")) as unknown as Promise<{
      total: number
    }>,
  ])
  const ids = rows.map(({ id }) => id)
  const [facts, photos] = await Promise.all([
    ids.length === 0 ? [] : factsOf(database, allListings(database).whereIn("listing.id", ids), locationId),
    photosOf(database, ids),
  ])
  const byId = new Map(facts.map((entry) => [entry.id, entry]))
  const sizes = await sizesOf(
    database,
    facts.map((entry) => entry.product_id),
    locationId,
  )
  return {
    total: counted.total,
    listings: rows.flatMap((row) => {
      const entry = byId.get(row.id)
      if (!entry) return []
      return [
        {
          id: row.id,
          title: entry.title,
          setNumber: entry.set_number,
          producerId: entry.producer_id,
          producerName: row.name,
          placeText: placeName(row.province_code, row.commune_code),
          priceDong: entry.price === null ? null : Number(entry.price),
          sizes: (sizes.get(entry.product_id) ?? []).map(({ unit, priceDong }) => ({ unit, priceDong })),
          story: entry.story,
          label: labelOf(entry),
          photos: photos.get(row.id) ?? [],
          holds: entry.holds ?? [],
          since: row.held_at.toISOString(),
        },
      ]
    }),
  }
}

export const changesOf = (database: Knex, officer: Officer): Knex.QueryBuilder =>
  inProvince(
    database("listing_change as change").join("producer", "producer.id", "change.producer_id"),
    officer,
  )

export async function listOpenChanges(database: Knex, officer: Officer): Promise<OpenChangePage> {
  const rows = (await changesOf(database, officer)
    .where("change.state", "open")
    .orderBy(["change.created_at", "change.id"])
    .limit(MOST_SHOWN)
    .select("change.*", "producer.name as producer_name")) as (ChangeRow & { producer_name: string })[]
  return { changes: rows.map((row) => ({ ...changeView(row), producerName: row.producer_name })) }
}
