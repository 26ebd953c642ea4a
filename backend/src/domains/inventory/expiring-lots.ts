import type { MedusaContainer } from "@medusajs/framework/types"
import type { EndingLot } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../shared/database"
import { titleOf } from "./views"

const ENDING_DAYS = 30

/**
 * Lots at a stock location that expire within thirty days or have expired, and that still hold pieces.
 *
 * @param at now (UTC); days are those of Asia/Ho_Chi_Minh
 */
export async function expiringLots(
  container: MedusaContainer,
  locationId: string | null,
  at: Date,
): Promise<EndingLot[]> {
  if (locationId === null) return []
  const rows = await rowsOf<Omit<EndingLot, "quantity"> & { quantity: string }>(
    databaseOf(container),
    `select inventory_item_id as "itemId", coalesce(${titleOf("lot.inventory_item_id")}, '') as title, code as lot,
            expires_on::text as "expiresOn", quantity
       from stock_lot lot
      where location_id = ? and quantity > 0
        and expires_on <= (?::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date + ${ENDING_DAYS}
      order by expires_on, id limit 500`,
    [locationId, at],
  )
  return rows.map((row) => ({ ...row, quantity: Number(row.quantity) }))
}
