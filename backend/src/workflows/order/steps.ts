import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PlaceOrderBody } from "@ocop/contracts"
import { readCart } from "../../lib/basket/read-cart"
import type { ParcelPlan } from "../../lib/basket/parcel-plan"
import { orderIdOfBasket } from "../../lib/order/placed-order"
import { platform } from "../../lib/platform"
import { planBasketDelivery } from "../delivery/plan-basket-delivery"

/** Whether the basket was ordered before, read under its lock: this is what makes ordering idempotent. */
export const findPlacedOrderStep = createStep(
  "find-placed-order",
  async (input: { cartId: string }, { container }) => {
    const orderId = await orderIdOfBasket(container, input.cartId)
    const cart = orderId ? null : await readCart(container, input.cartId)
    return new StepResponse({ orderId, paymentCollectionId: cart?.paymentCollectionId ?? null })
  },
)

/** The parcels that are frozen into the shipping method. */
export const freezeParcelsStep = createStep(
  "freeze-parcels",
  async (input: { cartId: string; address: PlaceOrderBody["address"] }, { container }) => {
    const { provinceCode, communeCode } = input.address
    const { plan } = await planBasketDelivery(container, input.cartId, { provinceCode, communeCode })
    const { shippingOptionId } = await platform(container)
    return new StepResponse<{ plan: ParcelPlan; shippingOptionId: string }>({ plan, shippingOptionId })
  },
)
