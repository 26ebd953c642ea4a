import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows"
import { lockBasket, unlockBasket } from "./lock-basket"
import { checkChangedLineStep } from "./steps"

/** Sets a line's quantity; 0 removes the line. */
export const setBasketLineWorkflow = createWorkflow(
  "set-basket-line",
  (input: { cartId: string; lineId: string; quantity: number }) => {
    lockBasket(input.cartId)
    const corrections = checkChangedLineStep(input)
    updateLineItemInCartWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        cart_id: input.cartId,
        item_id: input.lineId,
        update: { quantity: input.quantity },
      })),
    })
    unlockBasket(input.cartId)
    return new WorkflowResponse(corrections)
  },
)
