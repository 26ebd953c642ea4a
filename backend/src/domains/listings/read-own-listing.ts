import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListingBody, ListingChange, ListingPhoto, OwnListing } from "@ocop/contracts"
import { missingLabel } from "@ocop/marketplace-rules"
import { productSet } from "@ocop/ocop"
import { ProblemError } from "../../shared/errors/problem"
import { factsOf, listingsOf, rowView, type ListingFacts } from "./rows"
import { sizesOf, sizeView } from "./sizes"

/** Details of one listing of the producer. @throws ProblemError `not_found`, for another producer's as for none */
export async function ownFacts(
  database: Knex,
  producerId: string,
  locationId: string,
  id: string,
): Promise<ListingFacts> {
  const [facts] = await factsOf(
    database,
    listingsOf(database, producerId).where("listing.id", id),
    locationId,
  )
  if (!facts) throw new ProblemError("not_found")
  return facts
}

/** Body of a listing as its editor would send it back unchanged. */
export const bodyOf = (facts: ListingFacts): ListingBody => ({
  title: facts.title,
  setNumber: facts.set_number,
  unit: facts.unit,
  priceDong: facts.price === null ? null : Number(facts.price),
  weightGrams: facts.weight,
  story: facts.story,
  videoUrl: facts.video_url,
  label: labelOf(facts),
})

/** Label of a listing: fields that older listings have are in columns of their own. */
export function labelOf(facts: ListingFacts): OwnListing["label"] {
  const label = (facts.label ?? {}) as Partial<OwnListing["label"]>
  return {
    origin: label.origin ?? null,
    netContent: label.netContent ?? null,
    ingredients: facts.ingredients,
    usage: facts.usage,
    storage: facts.storage,
    warning: label.warning ?? null,
    shelfLifeDays: label.shelfLifeDays ?? null,
    alcoholPercent: label.alcoholPercent ?? null,
  }
}

interface PhotoRow {
  id: string
  listing_id: string
  url: string
  width: number
  height: number
  colour: string
}

export async function photosOf(
  database: Knex,
  listingIds: readonly string[],
): Promise<Map<string, ListingPhoto[]>> {
  const rows = (await database("listing_photo")
    .whereIn("listing_id", [...listingIds])
    .orderBy(["rank", "id"])) as PhotoRow[]
  const photos = new Map<string, ListingPhoto[]>()
  for (const { id, listing_id, url, width, height, colour } of rows)
    photos.set(listing_id, [...(photos.get(listing_id) ?? []), { id, url, width, height, colour }])
  return photos
}

export interface ChangeRow {
  readonly id: string
  readonly listing_id: string
  readonly producer_id: string
  readonly to_producer_id: string
  readonly before: ListingChange["before"]
  readonly after: ListingChange["after"]
  readonly reason: string
  readonly asked_name: string
  readonly created_at: Date
  readonly state: ListingChange["state"]
  readonly answer: string | null
}

export const changeView = (row: ChangeRow): ListingChange => ({
  id: row.id,
  listingId: row.listing_id,
  before: row.before,
  after: row.after,
  reason: row.reason,
  by: row.asked_name,
  at: row.created_at.toISOString(),
  state: row.state,
  answer: row.answer,
})

/** Full view of one listing for its editor. @throws ProblemError `not_found` */
export async function readOwnListing(
  database: Knex,
  producerId: string,
  locationId: string,
  id: string,
): Promise<OwnListing> {
  const facts = await ownFacts(database, producerId, locationId, id)
  const [photos, sizes, changes] = await Promise.all([
    photosOf(database, [id]),
    sizesOf(database, [facts.product_id], locationId),
    database("listing_change")
      .where({ listing_id: id })
      .orderBy("created_at", "desc")
      .limit(20) as unknown as Promise<ChangeRow[]>,
  ])
  const label = labelOf(facts)
  return {
    ...rowView(facts),
    weightGrams: facts.weight,
    story: facts.story,
    videoUrl: facts.video_url,
    sizes: (sizes.get(facts.product_id) ?? []).map(sizeView),
    label,
    missingLabel: [...missingLabel(facts.set_number, label)],
    ageRestricted: productSet(facts.set_number)?.ageRestricted ?? false,
    photos: photos.get(id) ?? [],
    holds: facts.state === "held" || facts.state === "refused" ? (facts.holds ?? []) : [],
    answer: facts.answer,
    changes: changes.map(changeView),
  }
}
