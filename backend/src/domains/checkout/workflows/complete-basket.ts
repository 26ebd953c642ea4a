import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { lockBasket, unlockBasket } from "../../basket/workflows/lock-basket"
import { findPlacedOrderStep } from "./steps"
import { captureCard } from "../../payments/capture-card"
import { finishedOrder } from "../recovery/finish-order"

/** Completes a basket whose payment was confirmed externally, under the same lock as placing an order. */
export const completeBasketWorkflow = createWorkflow("complete-basket", (input: { cartId: string }) => {
  lockBasket(input.cartId, 120)
  const before = findPlacedOrderStep(input)
  const order = when("basket-is-open", { before }, ({ before }) => !before.orderId).then(() =>
    completeCartWorkflow.runAsStep({ input: { id: input.cartId } }),
  )
  unlockBasket(input.cartId)
  return new WorkflowResponse(
    transform({ before, order }, ({ before, order }) => ({ orderId: before.orderId ?? order?.id ?? "" })),
  )
})

/**
 * The order of a basket paid by card, for any concurrent caller: the buyer's browser, Stripe's webhook, the
 * reconciler. One order, one payment; then the authorised amount is captured.
 */
export async function completeCardBasket(container: MedusaContainer, cartId: string): Promise<string> {
  const placed = await finishedOrder(container, cartId)
  const orderId =
    placed ?? (await completeBasketWorkflow(container).run({ input: { cartId } })).result.orderId
  await captureCard(container, orderId)
  return orderId
}
