import { transform, when } from "@medusajs/framework/workflows-sdk"
import {
  addShippingMethodToCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  updateCartWorkflow,
} from "@medusajs/medusa/core-flows"
import type { PlaceOrderBody } from "@ocop/contracts"
import { storedAddress } from "../../lib/order/delivery-address"
import { findPlacedOrderStep, freezeParcelsStep } from "./steps"

export interface SubmitOrderInput {
  cartId: string
  order: PlaceOrderBody
}

/**
 * Part of a workflow that holds the basket's lock: who and where, the frozen parcels, a payment collection. A basket
 * that was ordered already is left as it is.
 */
export function prepareBasket(input: SubmitOrderInput) {
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
  return { before, completed, collection }
}
