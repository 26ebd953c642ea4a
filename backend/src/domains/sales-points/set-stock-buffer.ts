import type { MedusaContainer } from "@medusajs/framework/types"
import type { PointExposure } from "@ocop/contracts"
import { readStockBuffer } from "./stock-buffer"
import { databaseOf } from "../../shared/database"

/** Sets the online stock buffer in one row and one statement: the last write wins. */
export async function setStockBuffer(
  container: MedusaContainer,
  pointId: string,
  buffer: number,
  by: string,
): Promise<PointExposure> {
  await databaseOf(container)("sales_point_stock_buffer")
    .insert({ sales_point_id: pointId, buffer, changed_by: by, changed_at: new Date() })
    .onConflict("sales_point_id")
    .merge()
  return readStockBuffer(container, pointId)
}
