import type { MedusaContainer } from "@medusajs/framework/types"
import type { ArrivingTransfer, TerminalWork } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../../shared/database"
import type { TerminalScope } from "../../sales-points/terminals/terminal-scope"
import { titleOf } from "../../inventory/views"
import { listPointPickups } from "./list-pickups"
import { takenPickupCash } from "../../point-of-sale/pickup-cash"
import { paidInCash } from "./cash-due"

interface TransferRow {
  key: string
  from_name: string | null
  sent_at: Date
  lines: ArrivingTransfer["lines"]
}

async function arriving(container: MedusaContainer, locationId: string): Promise<ArrivingTransfer[]> {
  const rows = await rowsOf<TransferRow>(
    databaseOf(container),
    `select transfer.key, point.name as from_name, transfer.sent_at,
            (select json_agg(json_build_object('itemId', line.inventory_item_id, 'quantity', line.sent::int,
                      'title', coalesce(${titleOf("line.inventory_item_id")}, '')) order by line.inventory_item_id)
               from stock_transfer_line line where line.transfer_key = transfer.key) as lines
       from stock_transfer transfer
       left join sales_point point on point.stock_location_id = transfer.from_location_id
      where transfer.to_location_id = ? and transfer.received_at is null
      order by transfer.sent_at, transfer.key limit 100`,
    [locationId],
  )
  return rows.map((row) => ({
    key: row.key,
    fromName: row.from_name ?? "",
    sentAt: row.sent_at.toISOString(),
    lines: row.lines,
  }))
}

/** Ids of the point's waiting pickups that are paid in cash at handover. */
async function cashPickups(container: MedusaContainer, pointId: string): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(
    databaseOf(container),
    `select id from pickup
      where sales_point_id = ? and state = 'waiting' and deleted_at is null
        and ${paidInCash("pickup.order_id")}`,
    [pointId],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Open work at the counter of the terminal's sales point. @param at now (UTC) */
export async function readTerminalWork(
  container: MedusaContainer,
  { pointId, locationId }: TerminalScope,
  at: Date,
): Promise<TerminalWork> {
  const points = await rowsOf<{ id: string; name: string }>(
    databaseOf(container),
    `select id, name from sales_point
      where stock_location_id is not null and deleted_at is null and id <> ? order by name, id limit 500`,
    [pointId],
  )
  const cash = await cashPickups(container, pointId)
  const pickups = await listPointPickups(container, pointId, "waiting")
  return {
    points,
    arriving: await arriving(container, locationId),
    pickups: pickups.map((pickup) => ({ ...pickup, toCollect: cash.has(pickup.id) ? pickup.total : 0 })),
    cashTaken: await takenPickupCash(databaseOf(container), pointId),
    serverTime: at.toISOString(),
  }
}
