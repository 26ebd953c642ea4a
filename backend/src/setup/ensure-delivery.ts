import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createShippingOptionsWorkflow, createShippingProfilesWorkflow } from "@medusajs/medusa/core-flows"
import { ensureServiceZone, PROVIDER_ID, linkProvider } from "../domains/delivery/medusa-fulfillment"

const SET_NAME = "Giao hàng của nhà sản xuất"

/**
 * Creates the one delivery method per basket, with a calculated price: the sum of the producers' parcels
 * (docs/decisions). The option's provider is `parcel-delivery`.
 */
export async function ensureDelivery(
  container: MedusaContainer,
  stockLocationId: string,
): Promise<{ shippingOptionId: string; shippingProfileId: string }> {
  const shippingProfileId = await ensureProfile(container)
  const serviceZoneId = await ensureServiceZone(container, stockLocationId, SET_NAME, "Việt Nam")
  const options = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingOptions({ service_zone: { id: serviceZoneId } })
  const existing = options.find((option) => option.provider_id === PROVIDER_ID)
  if (existing) return { shippingOptionId: existing.id, shippingProfileId }
  await linkProvider(container, stockLocationId)
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Giao tận nơi",
        price_type: "calculated",
        provider_id: PROVIDER_ID,
        service_zone_id: serviceZoneId,
        shipping_profile_id: shippingProfileId,
        type: { label: "Giao tận nơi", description: "Mỗi nhà sản xuất gửi một kiện", code: "parcels" },
        data: { id: "producer-parcels" },
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      },
    ],
  })
  return { shippingOptionId: result[0]!.id, shippingProfileId }
}

async function ensureProfile(container: MedusaContainer): Promise<string> {
  const [profile] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" }, { take: 1 })
  if (profile) return profile.id
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Hàng gửi theo kiện", type: "default" }] },
  })
  return result[0]!.id
}
