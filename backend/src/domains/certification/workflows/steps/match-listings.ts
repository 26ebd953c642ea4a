import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { MOST_SIZES } from "@ocop/marketplace-rules"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCER_MODULE } from "../../../../modules/producer"
import type { ProducerModuleService } from "../../../../modules/producer/service"

/** A row of any list of goods: the identity key is enough to find existing records. */
interface Keyed {
  readonly listingKey: string
}

export interface ListingMatch {
  readonly listingId: string
  readonly productId: string
  readonly variantId: string | null
}

export interface Matches {
  /** Existing listings by listing key. */
  readonly known: Record<string, ListingMatch>
  /**
   * Products of these rows without a listing: a worker died while it created them. The listing is created after
   * variant, price and stock level, so any of those may be missing, and nobody can have bought them.
   */
  readonly remnantIds: string[]
}

/** Finds which of the rows' listings exist, and what a crash left of the others. */
export const matchListingsStep = createStep("match-listings", async (rows: Keyed[], { container }) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const keys = [...new Set(rows.map((row) => row.listingKey))]
  const listings = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listListings({ identity_key: keys }, { select: ["id", "identity_key", "product_id"], take: keys.length })
  const byKey = new Map(listings.map((listing) => [listing.identity_key, listing]))
  const remnants = await container
    .resolve(Modules.PRODUCT)
    .listProducts(
      { external_id: keys.filter((key) => !byKey.has(key)) },
      { select: ["id"], take: keys.length },
    )
  const productIds = listings.map((listing) => listing.product_id)
  const { data: variants } = productIds.length
    ? await query.graph({
        entity: "product_variant",
        fields: ["id", "product_id"],
        filters: { product_id: productIds },
        // The last variant read stays in the map below, and a list means the first size.
        pagination: {
          take: productIds.length * (MOST_SIZES + 1),
          skip: 0,
          order: { variant_rank: "DESC", id: "DESC" },
        },
      })
    : { data: [] as Array<{ id: string; product_id: string | null }> }
  const variantOf = new Map(variants.map((variant) => [variant.product_id, variant.id]))
  const known: Record<string, ListingMatch> = {}
  for (const listing of listings) {
    known[listing.identity_key] = {
      listingId: listing.id,
      productId: listing.product_id,
      variantId: variantOf.get(listing.product_id) ?? null,
    }
  }
  return new StepResponse<Matches>({ known, remnantIds: remnants.map((product) => product.id) })
})
