import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow, createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import { COD_PROVIDER, STRIPE_PROVIDER, VIETQR_PROVIDER } from "../../../shared/payment-providers"
import { lockBasket, unlockBasket } from "../../basket/workflows/lock-basket"
import { prepareBasket, type SubmitOrderInput } from "./prepare-basket"

const providers = { cod: COD_PROVIDER, vietqr: VIETQR_PROVIDER, card: STRIPE_PROVIDER }
/**
 * Places the order of a basket under one lock: address, delivery, payment promise, completion. A basket that was
 * already ordered returns its order and nothing is done; a failure anywhere leaves the basket as it was.
 *
 * What may be completed is decided by the hook `validate` of cart completion, not here, so that Medusa's own cart
 * routes meet the same check.
 */
export const submitOrderWorkflow = createWorkflow("submit-order", (input: SubmitOrderInput) => {
  lockBasket(input.cartId, 120)
  const { before, completed, collection } = prepareBasket(input)

  const order = when("basket-is-ready", { before, completed }, ({ before }) => !before.orderId).then(() => {
    createPaymentSessionsWorkflow.runAsStep({
      input: transform({ input, before, collection }, ({ input, before, collection }) => ({
        payment_collection_id: before.paymentCollectionId ?? collection?.id ?? "",
        provider_id: providers[input.order.payment.method],
      })),
    })
    return completeCartWorkflow.runAsStep({ input: { id: input.cartId } })
  })

  unlockBasket(input.cartId)
  return new WorkflowResponse(
    transform({ before, order }, ({ before, order }) => ({ orderId: before.orderId ?? order?.id ?? "" })),
  )
})
