import type { CreateProductVariantWorkflowInputDTO } from "@medusajs/framework/types"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  createInventoryLevelsWorkflow,
  createProductVariantsWorkflow,
  setProductProductOptionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { readInventoryItemsStep } from "../../certification/workflows/steps/read-inventory-items"

export interface AddSizeInput {
  readonly productId: string
  /** The Medusa option that distinguishes sizes, and its value for this one. */
  readonly optionId: string
  readonly value: string
  /** The type of the workflow lacks the variant rank, which Medusa's own admin form sends as well. */
  readonly variant: CreateProductVariantWorkflowInputDTO & { readonly variant_rank: number }
  readonly stock: number
  readonly stockLocationId: string
}

/**
 * Adds a variant with its stock at the producer's location, through Medusa's own workflows; a failure is compensated
 * completely.
 */
export const addSizeWorkflow = createWorkflow("add-listing-size", (input: AddSizeInput) => {
  setProductProductOptionsWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({
      product_id: input.productId,
      update: [{ product_option_id: input.optionId, add: [{ value: input.value }] }],
    })),
  })
  const variants = createProductVariantsWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({ product_variants: [input.variant] })),
  })
  const items = readInventoryItemsStep(
    transform({ variants }, ({ variants }) => variants.map(({ id }) => ({ variantId: id, listingKey: id }))),
  )
  createInventoryLevelsWorkflow.runAsStep({
    input: transform({ input, items }, ({ input, items }) => ({
      inventory_levels: items.map(({ inventoryItemId }) => ({
        inventory_item_id: inventoryItemId,
        location_id: input.stockLocationId,
        stocked_quantity: input.stock,
      })),
    })),
  })
  return new WorkflowResponse(transform({ variants }, ({ variants }) => variants.map(({ id }) => id)))
})
