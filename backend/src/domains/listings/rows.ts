import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListingHoldReason, ListingRow, ListingState } from "@ocop/contracts"
import { POSTED_PRICE } from "./sizes"

export type LabelRow = Readonly<Record<string, string | number | null>>

/** A listing with the data of its first variant in Medusa. */
export interface ListingFacts {
  readonly id: string
  readonly product_id: string
  readonly identity_key: string
  readonly producer_id: string
  readonly handle: string
  readonly title: string
  readonly set_number: number
  readonly unit: string | null
  readonly story: string | null
  readonly ingredients: string | null
  readonly usage: string | null
  readonly storage: string | null
  readonly state: ListingState
  readonly label: LabelRow | null
  readonly video_url: string | null
  readonly holds: ListingHoldReason[] | null
  readonly cleared: string[] | null
  readonly answer: string | null
  readonly photo_url: string | null
  readonly certified: boolean
  readonly updated_at: Date
  readonly variant_id: string | null
  readonly inventory_item_id: string | null
  readonly weight: number | null
  readonly price: string | null
  readonly stocked: string | null
  readonly reserved: string | null
}

/**
 * SQL of the publication state; a listing from a recognition list that nobody has edited has the state of Medusa's
 * product.
 */
export const STATE = `coalesce(publication.state, case product.status when 'published' then 'published' else 'draft' end)`

/**
 * Listings of one producer with product and publication record; every query of the producer's routes starts from it.
 */
export const listingsOf = (database: Knex, producerId: string): Knex.QueryBuilder =>
  allListings(database).where("listing.producer_id", producerId)

export const allListings = (database: Knex): Knex.QueryBuilder =>
  database("listing")
    .join("product", "product.id", "listing.product_id")
    .leftJoin("listing_publication as publication", "publication.listing_id", "listing.id")
    .whereNull("listing.deleted_at")
    .whereNull("product.deleted_at")

/** SQL join of price, weight and stock of the first variant: by index, so only for the rows of one page. */
const FIRST_VARIANT = `left join lateral (
  select variant.id as variant_id, variant.weight, item.inventory_item_id,
         ${POSTED_PRICE} as price,
         level.stocked_quantity as stocked, level.reserved_quantity as reserved
    from product_variant variant
    left join product_variant_inventory_item item on item.variant_id = variant.id and item.deleted_at is null
    left join inventory_level level on level.inventory_item_id = item.inventory_item_id
         and level.location_id = ? and level.deleted_at is null
   where variant.product_id = product.id and variant.deleted_at is null
   order by variant.variant_rank, variant.id limit 1) first on true`

const CERTIFIED = `exists (select 1 from certificate where certificate.product_id = product.id
  and certificate.deleted_at is null and certificate.state not in ('superseded', 'annulled'))`

/** Details of the listings that `rows` names, for a list row or an editor. */
export const factsOf = async (
  database: Knex,
  rows: Knex.QueryBuilder,
  locationId: string,
): Promise<ListingFacts[]> =>
  (await rows
    .joinRaw(FIRST_VARIANT, [locationId])
    .select(
      "listing.id",
      "listing.product_id",
      "listing.identity_key",
      "listing.producer_id",
      "product.handle",
      "product.title",
      "listing.set_number",
      "listing.unit",
      "listing.story",
      "listing.ingredients",
      "listing.usage",
      "listing.storage",
      "publication.label",
      "publication.video_url",
      "publication.holds",
      "publication.cleared",
      "publication.answer",
      "product.thumbnail as photo_url",
      "listing.updated_at",
      "first.variant_id",
      "first.inventory_item_id",
      "first.weight",
      "first.price",
      "first.stocked",
      "first.reserved",
    )
    .select(database.raw(`${STATE} as state`), database.raw(`${CERTIFIED} as certified`))) as ListingFacts[]

const numberOf = (value: string | number | null): number | null => (value === null ? null : Number(value))

export const rowView = (facts: ListingFacts): ListingRow => ({
  id: facts.id,
  handle: facts.handle,
  title: facts.title,
  setNumber: facts.set_number,
  unit: facts.unit,
  state: facts.state,
  priceDong: numberOf(facts.price),
  stocked: numberOf(facts.stocked) ?? 0,
  reserved: numberOf(facts.reserved) ?? 0,
  photoUrl: facts.photo_url,
  certified: facts.certified,
  updatedAt: facts.updated_at.toISOString(),
})
