import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  deleteProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { columnsOf, labelJson, productOf, type NewListing } from "../product-input"
import type { Platform } from "../../../shared/platform"
import { databaseOf } from "../../../shared/database"
import { matchListingsStep } from "../../certification/workflows/steps/match-listings"
import { readInventoryItemsStep } from "../../certification/workflows/steps/read-inventory-items"

export interface CreateListingsInput {
  readonly rows: NewListing[]
  readonly platform: Platform
}

interface RecordInput {
  readonly rows: NewListing[]
  readonly productIds: Record<string, string>
}

/**
 * Inserts the listings and their publication records, in one transaction and last: until then only unlinked products
 * exist.
 */
const recordListingsStep = createStep(
  "record-new-listings",
  async ({ rows, productIds }: RecordInput, { container }) => {
    const made = rows.flatMap((row) => {
      const productId = productIds[row.listingKey]
      return productId ? [{ row, productId, id: generateEntityId(undefined, "lstg") }] : []
    })
    if (made.length === 0) return new StepResponse<Record<string, string>>({})
    await databaseOf(container).transaction(async (trx) => {
      await trx("listing").insert(
        made.map(({ row, productId, id }) => ({
          id,
          product_id: productId,
          identity_key: row.listingKey,
          producer_id: row.producerId,
          province_code: row.provinceCode,
          commune_code: row.communeCode,
          ...columnsOf(row),
        })),
      )
      await trx("listing_publication").insert(
        made.map(({ row, id }) => ({
          listing_id: id,
          producer_id: row.producerId,
          state: "draft",
          label: labelJson(row),
          video_url: row.videoUrl,
        })),
      )
    })
    return new StepResponse(Object.fromEntries(made.map(({ row, id }) => [row.listingKey, id])))
  },
)

/**
 * Creates unpublished listings, through Medusa's own product workflows. Idempotent: a second run with the same rows
 * creates nothing twice, and what a crash left unfinished is created again.
 *
 * @returns ids of the new listings by identity key
 */
export const createListingsWorkflow = createWorkflow("create-listings", (input: CreateListingsInput) => {
  const matches = matchListingsStep(input.rows)
  when({ matches }, ({ matches }) => matches.remnantIds.length > 0).then(() => {
    deleteProductsWorkflow.runAsStep({
      input: transform({ matches }, ({ matches }) => ({ ids: matches.remnantIds })),
    })
  })
  const fresh = transform({ input, matches }, ({ input, matches }) =>
    input.rows.filter((row) => !matches.known[row.listingKey]),
  )
  const created = when({ fresh }, ({ fresh }) => fresh.length > 0).then(() =>
    createProductsWorkflow.runAsStep({
      input: transform({ fresh, input }, ({ fresh, input }) => ({
        products: fresh.map((row) => productOf(row, input.platform)),
      })),
    }),
  )
  const productIds = transform({ created }, ({ created }) =>
    Object.fromEntries((created ?? []).map((product) => [product.external_id ?? "", product.id])),
  )
  const variants = transform({ created }, ({ created }) =>
    (created ?? []).flatMap((product) =>
      product.variants.map((variant) => ({ variantId: variant.id, listingKey: product.external_id ?? "" })),
    ),
  )
  const items = readInventoryItemsStep(variants)
  const levels = transform({ input, items }, ({ input, items }) => {
    const stock = new Map(input.rows.map((row) => [row.listingKey, row.stock]))
    return items.map(({ inventoryItemId, listingKey }) => ({
      inventory_item_id: inventoryItemId,
      location_id: input.platform.stockLocationId,
      stocked_quantity: stock.get(listingKey) ?? 0,
    }))
  })
  when({ levels }, ({ levels }) => levels.length > 0).then(() => {
    createInventoryLevelsWorkflow.runAsStep({ input: { inventory_levels: levels } })
  })
  return new WorkflowResponse(
    recordListingsStep(
      transform({ fresh, productIds }, ({ fresh, productIds }) => ({ rows: fresh, productIds })),
    ),
  )
})
