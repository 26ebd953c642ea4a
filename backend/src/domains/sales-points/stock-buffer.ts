import type { MedusaContainer } from "@medusajs/framework/types"
import type { PointExposure } from "@ocop/contracts"
import { availableOnline, SILENT_AFTER_MS, DEFAULT_BUFFER, type PointAvailability } from "@ocop/stock"
import { databaseOf, rowsOf } from "../../shared/database"
import { SHIFT_IS_OPEN } from "./terminals/point-terminals"

interface Row {
  id: string
  buffer: number | null
  terminals: number
  heard_at: Date | null
}

/**
 * Online stock buffer of each sales point, and since when one of its open terminals is offline. Only terminals with an
 * open shift count: a closed one has sent everything. A sales point without a terminal needs no buffer.
 */
export async function placeStates(
  container: MedusaContainer,
  pointIds: readonly string[],
): Promise<ReadonlyMap<string, PointAvailability>> {
  if (pointIds.length === 0) return new Map()
  const rows = await rowsOf<Row>(
    databaseOf(container),
    `select point.id, exposure.buffer, count(terminal.id)::int as terminals,
            min(terminal.last_seen_at) filter (where ${SHIFT_IS_OPEN}) as heard_at
       from sales_point point
       left join sales_point_stock_buffer exposure on exposure.sales_point_id = point.id
       left join terminal on terminal.sales_point_id = point.id and terminal.revoked_at is null
      where point.id = any(?) group by point.id, exposure.buffer`,
    [pointIds],
  )
  return new Map(
    rows.map((row) => [
      row.id,
      { buffer: row.buffer ?? (row.terminals > 0 ? DEFAULT_BUFFER : 0), lastSeenAt: row.heard_at },
    ]),
  )
}

/** Buffer rule of one stock location as a function of the free quantity. @param at now (UTC) */
export const bufferRuleAt =
  (place: PointAvailability | undefined, at: Date): BufferRule =>
  (free) =>
    place ? availableOnline(free, place, at) : free

export async function readStockBuffer(container: MedusaContainer, pointId: string): Promise<PointExposure> {
  const place = (await placeStates(container, [pointId])).get(pointId)
  return { buffer: place?.buffer ?? 0, silentMinutes: SILENT_AFTER_MS / 60_000 }
}

/** Buffer rule: of the free quantity at a stock location, how much may be sold online. */
export type BufferRule = (free: number) => number
