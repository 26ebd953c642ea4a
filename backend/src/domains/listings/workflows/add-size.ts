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
  /** The option that tells sizes apart, and its value for this one. */
  readonly optionId: string
  readonly value: string
  /** Its rank, which Medusa's own form sends as well, is not in the type of the workflow. */
  readonly variant: CreateProductVariantWorkflowInputDTO & { readonly variant_rank: number }
  readonly stock: number
  readonly stockLocationId: string
}

/** Another variant of goods with its stock at home, through Medusa's own workflows; a failure leaves nothing of it. */
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
