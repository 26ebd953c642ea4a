import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { addToCartWorkflow } from "@medusajs/medusa/core-flows"
import { lockBasket, unlockBasket } from "./lock-basket"
import { checkAddedGoodsStep } from "./steps"

/** Adds goods to a basket; more of the same goods join their line. Locked, so that no parallel addition is lost. */
export const addBasketLineWorkflow = createWorkflow(
  "add-basket-line",
  (input: { cartId: string; variantId: string; quantity: number }) => {
    lockBasket(input.cartId)
    const corrections = checkAddedGoodsStep(input)
    addToCartWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        cart_id: input.cartId,
        items: [{ variant_id: input.variantId, quantity: input.quantity }],
      })),
    })
    unlockBasket(input.cartId)
    return new WorkflowResponse(corrections)
  },
)
