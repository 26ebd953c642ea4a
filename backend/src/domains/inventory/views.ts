import type { MedusaContainer } from "@medusajs/framework/types"
import type { OfficerPoint, PointDiscrepancy, ProducerPointStock, StockMovement } from "@ocop/contracts"
import { SILENT_AFTER_MS } from "@ocop/stock"
import { openConsignments } from "./consignment/consignment"
import { SIZED_TITLE } from "./stocked-goods-sql"
import { databaseOf, rowsOf } from "../../shared/database"
import { SHIFT_IS_OPEN, SKIPPED_NUMBERS } from "../sales-points/terminals/point-terminals"

const DAY_MS = 86_400_000
const LATELY_MS = 30 * DAY_MS
const daysAgo = (at: Date): Date => new Date(at.getTime() - LATELY_MS)

/** SQL of the name of goods; goods without a listing keep the name of their inventory item. */
const TITLE = `
  coalesce((select ${SIZED_TITLE} from product_variant_inventory_item link
              join product_variant variant on variant.id = link.variant_id
              join product on product.id = variant.product_id
             where link.inventory_item_id = ITEM and link.deleted_at is null limit 1),
           (select title from inventory_item where id = ITEM))`
/** SQL of the name of goods for an item. @param item a column */
export const titleOf = (item: string): string => TITLE.replaceAll("ITEM", item)

/** Open discrepancies of one stock location, or the one with the given id; those due first come first. */
export async function pointDiscrepancies(
  container: MedusaContainer,
  locationId: string | null,
  id: string | null = null,
): Promise<PointDiscrepancy[]> {
  if (locationId === null) return []
  const rows = await rowsOf<{
    id: string
    title: string | null
    reason: string
    shortfall: string
    remaining: string
    cause: string | null
    created_at: Date
    due_at: Date
    owner_id: string | null
    owner_name: string | null
  }>(
    databaseOf(container),
    `select id, ${titleOf("found.inventory_item_id")} as title, reason, shortfall, remaining, cause, created_at, due_at, owner_id,
            coalesce((select name from terminal_operator where id = owner_id),
                     (select name from point_manager where id = owner_id)) as owner_name
       from stock_discrepancy found
      where location_id = ? and status = 'open' and (?::text is null or id = ?)
      order by due_at, id limit 500`,
    [locationId, id, id],
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    reason: row.reason,
    shortfall: Number(row.shortfall),
    remaining: Number(row.remaining),
    cause: row.cause,
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? "" },
  }))
}

interface ProducerRow {
  point_id: string
  point_name: string
  point_handle: string
  item_id: string
  title: string
  stocked: string
  reserved: string
  sold: string
}

/**
 * Stock of a producer's goods at every sales point.
 *
 * @param withMoney whether the member may see what is owed
 * @param at now (UTC); "lately" are the thirty days before
 */
export async function producerPointStock(
  container: MedusaContainer,
  producerId: string,
  withMoney: boolean,
  at: Date,
): Promise<ProducerPointStock[]> {
  const database = databaseOf(container)
  const rows = await rowsOf<ProducerRow>(
    database,
    `select point.id as point_id, point.name as point_name, point.handle as point_handle,
            level.inventory_item_id as item_id, ${SIZED_TITLE} as title, level.stocked_quantity as stocked,
            level.reserved_quantity as reserved,
            coalesce((select -sum(delta) from stock_movement movement
                       where movement.inventory_item_id = level.inventory_item_id
                         and movement.location_id = level.location_id
                         and movement.kind in ('sale', 'return', 'void') and movement.occurred_at >= ?), 0) as sold
       from listing
       join product on product.id = listing.product_id and product.deleted_at is null
       join product_variant variant on variant.product_id = product.id and variant.deleted_at is null
       join product_variant_inventory_item link on link.variant_id = variant.id and link.deleted_at is null
       join inventory_level level on level.inventory_item_id = link.inventory_item_id and level.deleted_at is null
       join sales_point point on point.stock_location_id = level.location_id and point.deleted_at is null
      where listing.producer_id = ? and listing.deleted_at is null
      order by point.name, point.id, product.title, variant.variant_rank, level.inventory_item_id limit 5000`,
    [daysAgo(at), producerId],
  )
  const owed = new Map(
    withMoney
      ? (await openConsignments(database, "producer_id = ?", [producerId])).map((one) => [
          one.pointId,
          one.owed,
        ])
      : [],
  )
  const points = new Map<string, ProducerPointStock>()
  for (const row of rows) {
    const point = points.get(row.point_id) ?? {
      pointId: row.point_id,
      pointName: row.point_name,
      pointHandle: row.point_handle,
      items: [],
      owed: withMoney ? (owed.get(row.point_id) ?? 0) : null,
    }
    point.items.push({
      itemId: row.item_id,
      title: row.title,
      stocked: Number(row.stocked),
      reserved: Number(row.reserved),
      soldLately: Number(row.sold),
    })
    points.set(row.point_id, point)
  }
  return [...points.values()]
}

/** Stock movements of a producer's goods at sales points, newest first. */
export async function producerMovements(
  container: MedusaContainer,
  producerId: string,
  pointId: string | null,
): Promise<StockMovement[]> {
  const rows = await rowsOf<{
    id: string
    at: Date
    kind: string
    title: string | null
    point_name: string
    delta: string
    balance_after: string
  }>(
    databaseOf(container),
    `select movement.id, movement.occurred_at as at, movement.kind, ${titleOf("movement.inventory_item_id")} as title,
            point.name as point_name, movement.delta, movement.balance_after
       from stock_movement movement
       join sales_point point on point.stock_location_id = movement.location_id
      where movement.producer_id = ? and (?::text is null or point.id = ?)
      order by movement.occurred_at desc, movement.id desc limit 200`,
    [producerId, pointId, pointId],
  )
  return rows.map((row) => ({
    id: String(row.id),
    at: row.at.toISOString(),
    kind: row.kind,
    title: row.title ?? "",
    pointName: row.point_name,
    delta: Number(row.delta),
    balanceAfter: Number(row.balance_after),
  }))
}

/** Sales points of a province, or of all, as an officer oversees them. @param at now (UTC) */
export async function officerPoints(
  container: MedusaContainer,
  provinceCode: string | null,
  at: Date,
): Promise<OfficerPoint[]> {
  const rows = await rowsOf<Record<string, string | number | boolean | null>>(
    databaseOf(container),
    `select point.id, point.handle, point.name, point.province_code as "provinceCode",
            point.stock_location_id is not null as sells,
            (select count(*)::int from inventory_level level
              where level.location_id = point.stock_location_id and level.deleted_at is null
                and level.stocked_quantity > 0) as kinds,
            (select coalesce(sum(total - refunded), 0)::float8 from counter_sale sale
              where sale.sales_point_id = point.id and sale.occurred_at >= :from) as "counterTurnover",
            (select coalesce(sum(line.unit_price * (line.quantity - line.canceled_quantity)), 0)::float8
               from pickup join producer_order part on part.order_id = pickup.order_id and part.deleted_at is null
               join producer_order_line line on line.producer_order_id = part.id and line.deleted_at is null
              where pickup.sales_point_id = point.id and pickup.state = 'handed_over'
                and pickup.handed_over_at >= :from and part.status not in ('declined', 'canceled', 'returned'))
              as "pickupTurnover",
            (select count(*)::int from terminal
              where terminal.sales_point_id = point.id and revoked_at is null) as terminals,
            (select count(*)::int from terminal
              where terminal.sales_point_id = point.id and revoked_at is null and last_seen_at < :silent
                and ${SHIFT_IS_OPEN})
              as "silentTerminals",
            (select coalesce(sum(${SKIPPED_NUMBERS}), 0)::int from terminal
              where terminal.sales_point_id = point.id) as "missingOperations",
            (select count(*)::int from stock_discrepancy
              where location_id = point.stock_location_id and status = 'open') as "openDiscrepancies",
            (select count(*)::int from stock_discrepancy
              where location_id = point.stock_location_id and status = 'open' and due_at < :at)
              as "overdueDiscrepancies"
       from sales_point point
      where point.deleted_at is null and (:province::text is null or point.province_code = :province)
      order by point.stock_location_id is null, point.name, point.id limit 1000`,
    { from: daysAgo(at), silent: new Date(at.getTime() - SILENT_AFTER_MS), at, province: provinceCode },
  )
  return rows as unknown as OfficerPoint[]
}
