import type { MedusaContainer } from "@medusajs/framework/types"
import type { OpeningPeriod, OrderPickup } from "@ocop/contracts"
import { placeName } from "../../shared/place-names"
import { SALES_POINT_MODULE } from "../../modules/sales-point"
import type { SalesPointModuleService } from "../../modules/sales-point/service"

/** Pickup of an order for the buyer's order page; null when the goods are shipped. A closed sales point still shows. */
export async function orderPickup(container: MedusaContainer, orderId: string): Promise<OrderPickup | null> {
  const points = container.resolve<SalesPointModuleService>(SALES_POINT_MODULE)
  const [pickup] = await points.listPickups({ order_id: orderId }, { take: 1 })
  if (!pickup) return null
  const point = await points.retrieveSalesPoint(pickup.sales_point_id)
  const hours: unknown = point.opening_hours
  return {
    point: {
      id: point.id,
      handle: point.handle,
      name: point.name,
      phone: point.phone,
      address: point.address,
      placeName: placeName(point.province_code, point.commune_code),
      provinceCode: point.province_code ?? "",
      communeCode: point.commune_code ?? "",
      openingHours: Array.isArray(hours) ? (hours as OpeningPeriod[]) : [],
    },
    code: pickup.code,
    state: pickup.state,
    keptUntil: new Date(pickup.kept_until).toISOString(),
  }
}
