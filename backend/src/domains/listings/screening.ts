import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListingBody } from "@ocop/contracts"
import {
  missingPapers,
  neededPapers,
  screenListing,
  type HoldReason,
  type ListingToScreen,
  type PaperKind,
  type PaperNeed,
  type UsualPrice,
} from "@ocop/marketplace-rules"
import { productSet, type LegalTypeKey } from "@ocop/ocop"
import { vietnamDay } from "@ocop/vietnam-time"

/** Input of the listing screening. @param sizePrices posted prices of the further sizes */
export const toScreen = (
  { title, setNumber, priceDong, story, label }: ListingBody,
  sizePrices: readonly number[],
): ListingToScreen => ({
  title,
  setNumber,
  priceDong,
  sizePrices,
  texts: [
    story,
    label.origin,
    label.netContent,
    label.ingredients,
    label.usage,
    label.storage,
    label.warning,
  ],
})

/** Papers that the producer has still to submit for goods of a set. */
async function owedPapers(
  database: Knex,
  producerId: string,
  setNumber: number,
  now: Date,
): Promise<readonly PaperNeed[]> {
  const producer = (await database("producer").where({ id: producerId }).first("legal_type")) as
    { legal_type: LegalTypeKey | null } | undefined
  const papers = (await database("producer_paper")
    .where({ producer_id: producerId })
    .whereNull("deleted_at")
    .select("kind", "expires_on")) as { kind: PaperKind; expires_on: string | null }[]
  const set = productSet(setNumber)
  const everybody = neededPapers(producer?.legal_type ?? "enterprise", [])
  // The business registration is required at the producer's approval, not again for each of its goods.
  const needed = neededPapers(producer?.legal_type ?? "enterprise", set ? [set] : []).slice(everybody.length)
  return missingPapers(
    needed,
    papers.map(({ kind, expires_on }) => ({ kind, expiresOn: expires_on })),
    vietnamDay(now),
  )
}

/** Median price of a set in the shop, without the listing itself. */
async function usualPrice(database: Knex, setNumber: number, exceptId: string | null): Promise<UsualPrice> {
  const row = (await database("listing")
    .join("product", "product.id", "listing.product_id")
    .join("product_variant as variant", "variant.product_id", "product.id")
    .join("product_variant_price_set as link", "link.variant_id", "variant.id")
    .join("price", "price.price_set_id", "link.price_set_id")
    .where({ "listing.set_number": setNumber, "product.status": "published", "price.currency_code": "vnd" })
    .whereNull("listing.deleted_at")
    .whereNull("product.deleted_at")
    .whereNull("variant.deleted_at")
    .whereNull("price.deleted_at")
    .modify((rows) => {
      if (exceptId) void rows.whereNot("listing.id", exceptId)
    })
    .first(
      database.raw("count(*)::int as count"),
      database.raw("percentile_cont(0.5) within group (order by price.amount)::float as median"),
    )) as { count: number; median: number | null }
  return { count: row.count, median: row.median ?? 0 }
}

/** Screening findings that hold a listing for an officer's review. */
export async function findingsOf(
  database: Knex,
  producerId: string,
  listingId: string | null,
  listing: ListingToScreen,
  now: Date,
): Promise<readonly HoldReason[]> {
  const [missing, usual] = await Promise.all([
    owedPapers(database, producerId, listing.setNumber, now),
    usualPrice(database, listing.setNumber, listingId),
  ])
  return screenListing(listing, missing, usual)
}
