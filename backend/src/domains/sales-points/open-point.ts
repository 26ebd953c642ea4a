import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { ProblemError } from "../../shared/errors/problem"
import { platform } from "../../shared/platform"
import { SALES_POINT_MODULE } from "../../modules/sales-point"
import type { SalesPointModuleService } from "../../modules/sales-point/service"
import { ensureServiceZone, linkProvider, PROVIDER_ID } from "../delivery/medusa-fulfillment"

/**
 * Opens a sales point for selling: its own stock location, its own sales channel on it, and the delivery method "Nhận
 * tại điểm bán". Idempotent: each record is found by the stored id, then by its name; the next run repairs what a crash
 * left unfinished.
 */
export async function openPoint(container: MedusaContainer, pointId: string): Promise<void> {
  await container
    .resolve(Modules.LOCKING)
    .execute(`sales-point:${pointId}`, () => setUp(container, pointId), { timeout: 60 })
}

async function setUp(container: MedusaContainer, pointId: string): Promise<void> {
  const points = container.resolve<SalesPointModuleService>(SALES_POINT_MODULE)
  const [point] = await points.listSalesPoints({ id: pointId }, { take: 1 })
  if (!point) throw new ProblemError("sales_point_not_found")
  if (point.shipping_option_id) return
  const name = `Điểm bán ${point.handle}`
  const stockLocationId = point.stock_location_id ?? (await ensureLocation(container, name))
  const salesChannelId = point.sales_channel_id ?? (await ensureChannel(container, name))
  await points.updateSalesPoints({
    id: pointId,
    stock_location_id: stockLocationId,
    sales_channel_id: salesChannelId,
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: stockLocationId, add: [salesChannelId] },
  })
  const shippingOptionId = await ensurePickupOption(container, stockLocationId, name)
  await points.updateSalesPoints({ id: pointId, shipping_option_id: shippingOptionId })
}

async function ensureLocation(container: MedusaContainer, name: string): Promise<string> {
  const [known] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ name }, { take: 1 })
  if (known) return known.id
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name, address: { address_1: name, country_code: "vn" } }] },
  })
  return result[0]!.id
}

async function ensureChannel(container: MedusaContainer, name: string): Promise<string> {
  const [known] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({ name }, { take: 1 })
  if (known) return known.id
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name, description: "Bán tại quầy và nhận tại điểm" }] },
  })
  return result[0]!.id
}

async function ensurePickupOption(
  container: MedusaContainer,
  stockLocationId: string,
  name: string,
): Promise<string> {
  const serviceZoneId = await ensureServiceZone(container, stockLocationId, name, name)
  const [known] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingOptions({ service_zone: { id: serviceZoneId } })
  if (known) return known.id
  await linkProvider(container, stockLocationId)
  const { shippingProfileId } = await platform(container)
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Nhận tại điểm bán",
        price_type: "calculated",
        provider_id: PROVIDER_ID,
        service_zone_id: serviceZoneId,
        shipping_profile_id: shippingProfileId,
        type: { label: "Nhận tại điểm bán", description: "Không mất phí giao hàng", code: "pickup" },
        data: { id: "producer-parcels" },
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      },
    ],
  })
  return result[0]!.id
}
