import type { MedusaContainer } from "@medusajs/framework/types"
import type { NearbyPoint } from "@ocop/contracts"
import { availableOnline, FEW_PIECES, isSilent } from "@ocop/stock"
import { databaseOf, rowsOf } from "../../shared/database"
import { placeStates } from "./stock-buffer"
import { pointView, sellingPoints } from "./pickup-point"

/**
 * Sales points that have goods in stock now. A sales point with an offline terminal is shown with the time of its last
 * sync: what it sold since then is unknown.
 *
 * @param handle of the listing; an unknown or unpublished one has no sales points
 * @param at now (UTC)
 */
export async function nearbyPoints(
  container: MedusaContainer,
  handle: string,
  at: Date,
): Promise<NearbyPoint[]> {
  const points = await sellingPoints(container)
  if (points.length === 0) return []
  const rows = await rowsOf<{ location: string; free: number }>(
    databaseOf(container),
    `select level.location_id as location,
            max(floor((level.stocked_quantity - level.reserved_quantity) / greatest(1, link.required_quantity)))::int as free
       from product
       join listing on listing.product_id = product.id and listing.deleted_at is null
       join product_variant variant on variant.product_id = product.id and variant.deleted_at is null
       join product_variant_inventory_item link on link.variant_id = variant.id and link.deleted_at is null
       join inventory_level level on level.inventory_item_id = link.inventory_item_id and level.deleted_at is null
      where product.handle = ? and product.deleted_at is null and product.status = 'published'
        and level.location_id = any(?)
      group by level.location_id`,
    [handle, points.map(({ stockLocationId }) => stockLocationId)],
  )
  const free = new Map(rows.map((row) => [row.location, row.free]))
  const places = await placeStates(
    container,
    points.map(({ id }) => id),
  )
  return points.flatMap((point) => {
    const pieces = free.get(point.stockLocationId) ?? 0
    if (pieces <= 0) return []
    const place = places.get(point.id) ?? { buffer: 0, lastSeenAt: null }
    const silent = isSilent(place, at)
    const { id, handle, name, address, placeName, provinceCode } = pointView(point)
    return [
      {
        ...{ id, handle, name, address, placeName, provinceCode },
        state: silent ? ("silent" as const) : pieces <= FEW_PIECES ? ("few" as const) : ("in_stock" as const),
        available: availableOnline(pieces, place, at),
        asOf: silent ? (place.lastSeenAt?.toISOString() ?? null) : null,
      },
    ]
  })
}
