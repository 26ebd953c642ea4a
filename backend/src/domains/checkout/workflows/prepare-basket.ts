import { transform, when } from "@medusajs/framework/workflows-sdk"
import {
  addShippingMethodToCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  updateCartWorkflow,
} from "@medusajs/medusa/core-flows"
import { storedPickupChoice } from "../../delivery/producer-pickup-choice"
import { storedAddress } from "../../delivery/delivery-address"
import type { ResolvedOrder } from "../resolve-destination"
import { findPlacedOrderStep, snapshotParcelsStep } from "./steps"

export interface SubmitOrderInput {
  cartId: string
  order: ResolvedOrder
}

/**
 * Steps of a workflow that holds the basket's lock: contact and address, parcel snapshot, payment collection. A
 * basket that was already ordered stays as it is.
 */
export function prepareBasket(input: SubmitOrderInput) {
  const before = findPlacedOrderStep({ cartId: input.cartId })

  const completed = when("basket-is-open", { before }, ({ before }) => !before.orderId).then(() => {
    // Before the basket moves to a point's channel: the plan depends on its lines and on where they are stocked.
    const frozen = snapshotParcelsStep(
      transform({ input }, ({ input: { cartId, order } }) => ({
        cartId,
        address: order.address,
        pickupPointId: order.pickup?.pointId ?? null,
        fetchFrom: order.fetchFrom,
      })),
    )
    updateCartWorkflow.runAsStep({
      input: transform({ input }, ({ input: { cartId, order } }) => ({
        id: cartId,
        // Medusa reserves from the stock locations of the basket's channel.
        sales_channel_id: order.salesChannelId,
        ...(order.contact.email ? { email: order.contact.email } : {}),
        shipping_address: storedAddress(order),
        metadata: { note: order.note, locale: order.locale, ...storedPickupChoice(order.fetchFrom) },
      })),
    })
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
