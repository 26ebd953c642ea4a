import type { MedusaContainer } from "@medusajs/framework/types"
import type { OpeningPeriod, PickupPoint } from "@ocop/contracts"
import { placeName } from "../../shared/place-names"
import { ProblemError } from "../../shared/errors/problem"
import { SALES_POINT_MODULE } from "../../modules/sales-point"
import type { SalesPointModuleService } from "../../modules/sales-point/service"

/** A published sales point that is open for pickup, with the ids that Medusa needs to sell there. */
export interface SellingPoint extends PickupPoint {
  readonly stockLocationId: string
  readonly salesChannelId: string
  readonly shippingOptionId: string
}

interface Row {
  id: string
  handle: string
  name: string
  phone: string | null
  address: string | null
  province_code: string | null
  commune_code: string | null
  opening_hours: unknown
  stock_location_id: string | null
  sales_channel_id: string | null
  shipping_option_id: string | null
}

function sellingPointOf(row: Row): SellingPoint | null {
  const { province_code, commune_code, stock_location_id, sales_channel_id, shipping_option_id } = row
  if (!province_code || !commune_code || !stock_location_id || !sales_channel_id || !shipping_option_id)
    return null
  return {
    id: row.id,
    handle: row.handle,
    name: row.name,
    phone: row.phone,
    address: row.address,
    placeName: placeName(province_code, commune_code),
    provinceCode: province_code,
    communeCode: commune_code,
    openingHours: Array.isArray(row.opening_hours) ? (row.opening_hours as OpeningPeriod[]) : [],
    stockLocationId: stock_location_id,
    salesChannelId: sales_channel_id,
    shippingOptionId: shipping_option_id,
  }
}

/** Public view of a sales point for buyers. */
export const pointView = ({
  stockLocationId: _location,
  salesChannelId: _channel,
  shippingOptionId: _option,
  ...view
}: SellingPoint): PickupPoint => view

/** Published sales points that are open for pickup. */
export async function sellingPoints(
  container: MedusaContainer,
  filter: { id?: string; sales_channel_id?: string } = {},
): Promise<SellingPoint[]> {
  const rows = await container
    .resolve<SalesPointModuleService>(SALES_POINT_MODULE)
    .listSalesPoints({ ...filter, publication_state: "published" }, { take: 500, order: { name: "ASC" } })
  return rows.flatMap((row) => sellingPointOf(row) ?? [])
}

/**
 * The sales point of a pickup.
 *
 * @throws ProblemError `sales_point_not_found` for an unknown, unpublished or closed one alike
 */
export async function requirePickupPoint(container: MedusaContainer, id: string): Promise<SellingPoint> {
  const [point] = await sellingPoints(container, { id })
  if (!point) throw new ProblemError("sales_point_not_found")
  return point
}
