import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createLocationFulfillmentSetWorkflow, createServiceZonesWorkflow } from "@medusajs/medusa/core-flows"

export const PROVIDER_ID = "parcel_parcel"

/** Creates, if missing, the one service zone, all of Việt Nam, of a location's fulfilment set. */
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

/**
 * Links a fulfilment provider to a stock location: Medusa requires it before a shipping option may use the provider.
 */
export async function linkProvider(container: MedusaContainer, stockLocationId: string): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER_ID },
  })
}
