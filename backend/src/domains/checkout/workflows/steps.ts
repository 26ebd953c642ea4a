import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { DeliveryAddress } from "@ocop/contracts"
import { loadGoods } from "../../basket/load-goods"
import { readCart } from "../../basket/read-basket"
import { pickupPlan, type ParcelPlan } from "../../basket/parcel-plan"
import { platform } from "../../../shared/platform"
import { requirePickupPoint } from "../../sales-points/pickup-point"
import { settleBasket } from "../recovery/finish-order"
import { requireDeliveryPlan, planBasketDelivery } from "../../basket/plan-basket-delivery"

/** Finds the order of a basket, under its lock: this makes ordering idempotent. */
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

/** Writes the parcel snapshot into the shipping method. */
export const snapshotParcelsStep = createStep(
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
      const point = await requirePickupPoint(container, input.pickupPointId)
      const { lines } = await readCart(container, input.cartId)
      const variants = lines.flatMap((line) => line.variantId ?? [])
      const goods = await loadGoods(container, variants, { locationId: point.stockLocationId })
      const plan = requireDeliveryPlan(pickupPlan(lines, goods, point, new Date()))
      return new StepResponse<Frozen>({ plan, shippingOptionId: point.shippingOptionId })
    }
    const { provinceCode, communeCode } = input.address
    const to = { provinceCode, communeCode }
    const { plan } = await planBasketDelivery(container, input.cartId, to, input.fetchFrom)
    const { shippingOptionId } = await platform(container)
    return new StepResponse<Frozen>({ plan, shippingOptionId })
  },
)
