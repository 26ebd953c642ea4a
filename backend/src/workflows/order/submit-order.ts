import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  addShippingMethodToCartWorkflow,
  completeCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  updateCartWorkflow,
} from "@medusajs/medusa/core-flows"
import type { PlaceOrderBody } from "@ocop/contracts"
import { storedAddress } from "../../lib/order/delivery-address"
import { lockBasket, unlockBasket } from "../basket/lock-basket"
import { findPlacedOrderStep, freezeParcelsStep } from "./steps"

const CASH_ON_DELIVERY = "pp_cod_cod"

export interface SubmitOrderInput {
  cartId: string
  order: PlaceOrderBody
}

/**
 * Orders a basket under one lock: address, delivery, promise of payment, completion. A basket that was ordered
 * already gives its order and nothing is done; a failure anywhere leaves the basket as it was.
 *
 * What may be completed at all is decided by the hook `validate` of cart completion, not here, so that
 * Medusa's own cart routes meet the same check.
 */
export const submitOrderWorkflow = createWorkflow("submit-order", (input: SubmitOrderInput) => {
  lockBasket(input.cartId, 120)
  const before = findPlacedOrderStep({ cartId: input.cartId })

  const completed = when("basket-is-open", { before }, ({ before }) => !before.orderId).then(() => {
    updateCartWorkflow.runAsStep({
      input: transform({ input }, ({ input: { cartId, order } }) => ({
        id: cartId,
        ...(order.contact.email ? { email: order.contact.email } : {}),
        shipping_address: storedAddress(order),
        metadata: { note: order.note, locale: order.locale },
      })),
    })
    const frozen = freezeParcelsStep(
      transform({ input }, ({ input }) => ({ cartId: input.cartId, address: input.order.address })),
    )
    addShippingMethodToCartWorkflow.runAsStep({
      input: transform({ input, frozen }, ({ input, frozen }) => ({
        cart_id: input.cartId,
        options: [{ id: frozen.shippingOptionId, data: { ...frozen.plan } }],
      })),
    })
    return frozen
  })

  const collection = when(
    "payment-collection-missing",
    { before },
    ({ before }) => !before.orderId && !before.paymentCollectionId,
  ).then(() => createPaymentCollectionForCartWorkflow.runAsStep({ input: { cart_id: input.cartId } }))

  const order = when("basket-is-ready", { before, completed }, ({ before }) => !before.orderId).then(() => {
    createPaymentSessionsWorkflow.runAsStep({
      input: transform({ before, collection }, ({ before, collection }) => ({
        payment_collection_id: before.paymentCollectionId ?? collection?.id ?? "",
        provider_id: CASH_ON_DELIVERY,
      })),
    })
    return completeCartWorkflow.runAsStep({ input: { id: input.cartId } })
  })

  unlockBasket(input.cartId)
  return new WorkflowResponse(
    transform({ before, order }, ({ before, order }) => ({ orderId: before.orderId ?? order?.id ?? "" })),
  )
})
