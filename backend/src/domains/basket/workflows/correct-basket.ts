import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  deleteLineItemsWorkflow,
  refreshCartItemsWorkflow,
  updateLineItemsStep,
} from "@medusajs/medusa/core-flows"
import { lockBasket, unlockBasket } from "./lock-basket"
import { planCorrectionsStep } from "./steps"

/**
 * Corrects a basket to what can be bought now: goods off sale or sold out are removed, quantities reduced to the
 * stock, prices updated. The result reports each correction once; a second run finds nothing to do.
 */
export const correctBasketWorkflow = createWorkflow("correct-basket", (input: { cartId: string }) => {
  lockBasket(input.cartId)
  const plan = planCorrectionsStep(input)
  when("lines-to-remove", { plan }, ({ plan }) => plan.remove.length > 0).then(() => {
    deleteLineItemsWorkflow.runAsStep({ input: { cart_id: input.cartId, ids: plan.remove } })
  })
  when("quantities-to-reduce", { plan }, ({ plan }) => plan.setQuantity.length > 0).then(() => {
    updateLineItemsStep({
      id: input.cartId,
      items: transform({ plan }, ({ plan }) =>
        plan.setQuantity.map(({ lineId, quantity }) => ({ id: lineId, quantity })),
      ),
    })
  })
  when("prices-and-totals-to-refresh", { plan }, ({ plan }) => plan.needed).then(() => {
    refreshCartItemsWorkflow.runAsStep({ input: { cart_id: input.cartId, force_refresh: true } })
  })
  unlockBasket(input.cartId)
  return new WorkflowResponse(transform({ plan }, ({ plan }) => plan.corrections))
})
