import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
} from "@medusajs/medusa/core-flows"

export const PROVIDER_ID = "parcel_parcel"
const SET_NAME = "Giao hàng của nhà sản xuất"

/**
 * One delivery method per basket with a calculated price, the sum of the producers' parcels
 * (docs/decisions); the option's provider is `parcel-delivery`.
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

/** The one zone, all of Việt Nam, of a location's fulfilment set; made when it is missing. */
export async function ensureServiceZone(
  container: MedusaContainer,
  stockLocationId: string,
  name: string,
  zoneName: string,
): Promise<string> {
  const service = container.resolve(Modules.FULFILLMENT)
  const find = () => service.listFulfillmentSets({ name }, { take: 1, relations: ["service_zones"] })
  let [set] = await find()
  if (!set) {
    await createLocationFulfillmentSetWorkflow(container).run({
      input: { location_id: stockLocationId, fulfillment_set_data: { name, type: "shipping" } },
    })
    ;[set] = await find()
  }
  const zone = set!.service_zones[0]
  if (zone) return zone.id
  const { result } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: zoneName,
          fulfillment_set_id: set!.id,
          geo_zones: [{ type: "country", country_code: "vn" }],
        },
      ],
    },
  })
  return result[0]!.id
}

/** A location must name the providers that ship from it before an option may use one. */
export async function linkProvider(container: MedusaContainer, stockLocationId: string): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER_ID },
  })
}
