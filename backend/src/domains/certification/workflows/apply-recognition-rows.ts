import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  deleteProductsWorkflow,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Platform } from "../../../shared/platform"
import { restoreVariantPricesStep } from "../../../shared/workflow-steps/restore-variant-prices"
import { productOf, productUpdateOf, variantUpdateOf } from "../import/product-input"
import type { PlannedRow } from "../import/planned-row"
import { ensureCertificatesStep } from "./steps/ensure-certificates"
import { ensureListingsStep } from "./steps/ensure-listings"
import { ensureProducersStep } from "./steps/ensure-producers"
import { matchListingsStep } from "./steps/match-listings"
import { readInventoryItemsStep } from "./steps/read-inventory-items"

export interface ApplyRowsInput {
  readonly rows: PlannedRow[]
  readonly platform: Platform
}

/**
 * Applies a batch of rows of a recognition list: producers, products with price and stock level, listings,
 * certificates. Idempotent: a second run with the same rows changes nothing, and what a crash left unfinished is
 * created again.
 */
export const applyRecognitionRowsWorkflow = createWorkflow(
  "apply-recognition-rows",
  (input: ApplyRowsInput) => {
    const producerIds = ensureProducersStep(input.rows)
    const matches = matchListingsStep(input.rows)

    when({ matches }, ({ matches }) => matches.remnantIds.length > 0).then(() => {
      deleteProductsWorkflow.runAsStep({
        input: transform({ matches }, ({ matches }) => ({ ids: matches.remnantIds })),
      })
    })

    const plan = transform({ input, matches }, ({ input, matches: { known: matches } }) => {
      const latest = [...new Map(input.rows.map((row) => [row.listingKey, row])).values()]
      const fresh = latest.filter((row) => !matches[row.listingKey])
      const known = latest.filter((row) => matches[row.listingKey])
      return {
        create: fresh.map((row) => productOf(row, input.platform)),
        update: known.map((row) =>
          productUpdateOf(row, matches[row.listingKey]?.productId ?? "", input.platform),
        ),
        variants: known.flatMap(
          (row) => variantUpdateOf(row, matches[row.listingKey]?.variantId ?? null) ?? [],
        ),
      }
    })

    const created = when({ plan }, ({ plan }) => plan.create.length > 0).then(() =>
      createProductsWorkflow.runAsStep({ input: { products: plan.create } }),
    )
    when({ plan }, ({ plan }) => plan.update.length > 0).then(() => {
      updateProductsWorkflow.runAsStep({ input: { products: plan.update } })
    })
    when({ plan }, ({ plan }) => plan.variants.length > 0).then(() => {
      restoreVariantPricesStep(transform({ plan }, ({ plan }) => plan.variants.flatMap(({ id }) => id ?? [])))
      updateProductVariantsWorkflow.runAsStep({ input: { product_variants: plan.variants } })
    })

    const productIds = transform({ created, matches }, ({ created, matches: { known: matches } }) => {
      const ids: Record<string, string> = {}
      for (const [key, match] of Object.entries(matches)) ids[key] = match.productId
      for (const product of created ?? []) if (product.external_id) ids[product.external_id] = product.id
      return ids
    })
    const variantIds = transform({ created }, ({ created }) =>
      (created ?? []).flatMap((product) =>
        product.variants.map((variant) => ({ variantId: variant.id, listingKey: product.external_id ?? "" })),
      ),
    )
    const items = readInventoryItemsStep(variantIds)
    const levels = transform({ input, items }, ({ input, items }) => {
      const stock = new Map(input.rows.map((row) => [row.listingKey, row.demoStock ?? 0]))
      return items.map(({ inventoryItemId, listingKey }) => ({
        inventory_item_id: inventoryItemId,
        location_id: input.platform.stockLocationId,
        stocked_quantity: stock.get(listingKey) ?? 0,
      }))
    })
    when({ levels }, ({ levels }) => levels.length > 0).then(() => {
      createInventoryLevelsWorkflow.runAsStep({ input: { inventory_levels: levels } })
    })

    const ensured = transform({ input, producerIds, productIds }, (data) => ({
      rows: data.input.rows,
      producerIds: data.producerIds,
      productIds: data.productIds,
    }))
    ensureListingsStep(ensured)
    ensureCertificatesStep(ensured)
    return new WorkflowResponse(productIds)
  },
)
