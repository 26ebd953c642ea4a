import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import { STRIPE_PROVIDER } from "../../../shared/payment-providers"
import { lockBasket, unlockBasket } from "../../basket/workflows/lock-basket"
import { prepareBasket, type SubmitOrderInput } from "./prepare-basket"
/** Prepares an order up to completion: address, delivery and a Stripe payment session for the total. */
export const startCardPaymentWorkflow = createWorkflow("start-card-payment", (input: SubmitOrderInput) => {
  lockBasket(input.cartId, 60)
  const { before, collection } = prepareBasket(input)
  const session = createPaymentSessionsWorkflow.runAsStep({
    input: transform({ before, collection }, ({ before, collection }) => ({
      payment_collection_id: before.paymentCollectionId ?? collection?.id ?? "",
      provider_id: STRIPE_PROVIDER,
    })),
  })
  unlockBasket(input.cartId)
  return new WorkflowResponse(session)
})
