import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { DeliveryAddress } from "@ocop/contracts"
import { loadGoods } from "../../lib/basket/goods"
import { readCart } from "../../lib/basket/read-cart"
import { pickupPlan, type ParcelPlan } from "../../lib/basket/parcel-plan"
import { platform } from "../../lib/platform"
import { demandPickupPoint } from "../../lib/points/pickup-point"
import { settleBasket } from "./finish-order"
import { demandPlan, planBasketDelivery } from "../delivery/plan-basket-delivery"

/** Whether the basket was ordered before, read under its lock: this is what makes ordering idempotent. */
export const findPlacedOrderStep = createStep(
  "find-placed-order",
  async (input: { cartId: string }, { container }) => {
    const orderId = await settleBasket(container, input.cartId)
    const cart = orderId ? null : await readCart(container, input.cartId)
    return new StepResponse({ orderId, paymentCollectionId: cart?.paymentCollectionId ?? null })
  },
)

interface Frozen {
  plan: ParcelPlan
  shippingOptionId: string
}

/** The parcels that are frozen into the shipping method. */
export const freezeParcelsStep = createStep(
  "freeze-parcels",
  async (
    input: {
      cartId: string
      address: DeliveryAddress
      pickupPointId: string | null
      fetchFrom: readonly string[]
    },
    { container },
  ) => {
    if (input.pickupPointId !== null) {
      const point = await demandPickupPoint(container, input.pickupPointId)
      const { lines } = await readCart(container, input.cartId)
      const variants = lines.flatMap((line) => line.variantId ?? [])
      const goods = await loadGoods(container, variants, point.stockLocationId)
      const plan = demandPlan(pickupPlan(lines, goods, point, new Date()))
      return new StepResponse<Frozen>({ plan, shippingOptionId: point.shippingOptionId })
    }
    const { provinceCode, communeCode } = input.address
    const to = { provinceCode, communeCode }
    const { plan } = await planBasketDelivery(container, input.cartId, to, input.fetchFrom)
    const { shippingOptionId } = await platform(container)
    return new StepResponse<Frozen>({ plan, shippingOptionId })
  },
)
