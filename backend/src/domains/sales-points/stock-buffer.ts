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
 * What each point keeps back, and since when an open counter of it is silent. Only counters with an open shift count:
 * one that was closed has told everything. A point without a counter keeps nothing back.
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

/** The rule of one place as a function of what is free. @param at now (UTC) */
export const bufferRuleAt =
  (place: PointAvailability | undefined, at: Date): BufferRule =>
  (free) =>
    place ? availableOnline(free, place, at) : free

export async function readStockBuffer(container: MedusaContainer, pointId: string): Promise<PointExposure> {
  const place = (await placeStates(container, [pointId])).get(pointId)
  return { buffer: place?.buffer ?? 0, silentMinutes: SILENT_AFTER_MS / 60_000 }
}

/** Of what is free at a place, what may be promised to somebody who is not there. */
export type BufferRule = (free: number) => number
