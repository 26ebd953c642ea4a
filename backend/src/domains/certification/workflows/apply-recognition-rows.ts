import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  deleteProductsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Platform } from "../../../shared/platform"
import { updateVariantsWorkflow } from "../../../shared/workflow-steps/update-variants"
import { productOf, productUpdateOf, variantUpdateOf } from "../import/product-input"
import type { PlannedRow } from "../register/planned-row"
import { newestRows } from "../import/newest-rows"
import type { Source } from "../register/enter-rows"
import { checkRegisterStep } from "./steps/check-register"
import { ensureCertificatesStep } from "./steps/ensure-certificates"
import { ensureListingsStep } from "./steps/ensure-listings"
import { ensureProducersStep } from "./steps/ensure-producers"
import { matchListingsStep } from "./steps/match-listings"
import { readInventoryItemsStep } from "./steps/read-inventory-items"

export interface ApplyRowsInput {
  readonly rows: PlannedRow[]
  readonly platform: Platform
  readonly source: Source
}

/**
 * Applies a batch of rows of a recognition list: producers, products with price and stock level, listings,
 * certificates. Idempotent: a second run with the same rows changes nothing, and what a crash left unfinished is
 * created again. Of several rows of one product the newest decision speaks for the product, wherever it stands in the
 * list; a row that is older than what the register knows adds its certificate and changes nothing else.
 */
export const applyRecognitionRowsWorkflow = createWorkflow(
  "apply-recognition-rows",
  (input: ApplyRowsInput) => {
    const outdated = checkRegisterStep(input.rows)
    const producerIds = ensureProducersStep(input.rows)
    const matches = matchListingsStep(input.rows)

    when({ matches }, ({ matches }) => matches.remnantIds.length > 0).then(() => {
      deleteProductsWorkflow.runAsStep({
        input: transform({ matches }, ({ matches }) => ({ ids: matches.remnantIds })),
      })
    })

    const speaking = transform({ input, matches, outdated }, ({ input, matches: { known }, outdated }) =>
      newestRows(input.rows, (key) => Boolean(known[key]) && outdated.includes(key)),
    )
    const plan = transform(
      { input, speaking, matches },
      ({ input, speaking, matches: { known: matches } }) => {
        const fresh = speaking.filter((row) => !matches[row.listingKey])
        const known = speaking.filter((row) => matches[row.listingKey])
        return {
          create: fresh.map((row) => productOf(row, input.platform)),
          update: known.map((row) =>
            productUpdateOf(row, matches[row.listingKey]?.productId ?? "", input.platform),
          ),
          variants: known.flatMap(
            (row) => variantUpdateOf(row, matches[row.listingKey]?.variantId ?? null) ?? [],
          ),
        }
      },
    )

    const created = when({ plan }, ({ plan }) => plan.create.length > 0).then(() =>
      createProductsWorkflow.runAsStep({ input: { products: plan.create } }),
    )
    when({ plan }, ({ plan }) => plan.update.length > 0).then(() => {
      updateProductsWorkflow.runAsStep({ input: { products: plan.update } })
    })
    when({ plan }, ({ plan }) => plan.variants.length > 0).then(() => {
      updateVariantsWorkflow.runAsStep({ input: { product_variants: plan.variants } })
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

    const listings = transform({ speaking, producerIds, productIds }, (data) => ({
      rows: data.speaking,
      producerIds: data.producerIds,
      productIds: data.productIds,
    }))
    ensureListingsStep(listings)
    const certificates = transform({ input, productIds }, ({ input, productIds }) => ({
      rows: input.rows,
      productIds,
      source: input.source,
    }))
    ensureCertificatesStep(certificates)
    return new WorkflowResponse(productIds)
  },
)
