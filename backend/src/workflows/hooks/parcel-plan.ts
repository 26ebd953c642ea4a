import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { listShippingOptionsForCartWithPricingWorkflow } from "@medusajs/medusa/core-flows"
import { loadGoods } from "../../domains/basket/load-goods"
import { parcelPlan, pickupPlan } from "../../domains/basket/parcel-plan"
import { sellingPlace } from "../../domains/basket/selling-place"
import { pickupChoiceOf } from "../../domains/delivery/producer-pickup-choice"
import { destinationOf, type StoredAddress } from "../../domains/delivery/delivery-address"
import { PARCEL_PLAN_CONTEXT } from "../../providers/parcel-delivery/service"

interface CartRow {
  sales_channel_id: string | null
  metadata: Record<string, unknown> | null
  shipping_address: StoredAddress | null
  items: ({
    id: string
    variant_id: string | null
    title: string
    quantity: number
    unit_price: number
  } | null)[]
}

const fields = [
  "sales_channel_id",
  "metadata",
  "shipping_address.metadata",
  "items.id",
  "items.variant_id",
  "items.title",
  "items.quantity",
  "items.unit_price",
]

/** Medusa reprices the delivery at every change of a basket; goods that cannot be sent must not block that. */
const NOT_DELIVERABLE = { total: 0 }

/**
 * Hands the planned parcels to the fulfilment provider, so that the price of the delivery method is theirs and
 * never one that a request brought along. Without an address there is no plan and the provider refuses; a
 * basket that cannot be delivered is priced at nothing here and refused by the hook of completion.
 */
listShippingOptionsForCartWithPricingWorkflow.hooks.setCalculatedShippingPricingContext(
  async ({ input }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "cart",
      fields,
      filters: { id: input.cart_id },
    })
    const cart = data[0] as unknown as CartRow | undefined
    const place = await sellingPlace(container, cart?.sales_channel_id)
    const destination = destinationOf(cart?.shipping_address)
    if (!cart || !place || !destination) return new StepResponse({})
    const lines = cart.items
      .filter((item) => item !== null)
      .map((item) => ({
        id: item.id,
        variantId: item.variant_id,
        title: item.title,
        quantity: Number(item.quantity),
        unitPrice: Number(item.unit_price),
      }))
    const goods = await loadGoods(
      container,
      lines.flatMap((line) => line.variantId ?? []),
      { locationId: place.stockLocationId },
    )
    const planned = place.point
      ? pickupPlan(lines, goods, place.point, new Date())
      : parcelPlan(lines, goods, destination, new Date(), pickupChoiceOf(cart.metadata))
    return new StepResponse({ [PARCEL_PLAN_CONTEXT]: planned.ok ? planned.plan : NOT_DELIVERABLE })
  },
)
