import type { MedusaContainer } from "@medusajs/framework/types"
import type { PickupState, PointPickup } from "@ocop/contracts"
import { DAY_MS, startOfVietnamDay, vietnamDay } from "@ocop/vietnam-time"
import { databaseOf, rowsOf } from "../../../shared/database"
import { maskedPhone } from "../../delivery/delivery-address"
import { orderCodeOf } from "../../../shared/order-code"

interface PickupRow {
  id: string
  display_id: number
  contact_name: string | null
  phone: string | null
  state: PickupState
  created_at: Date
  kept_until: Date
  handed_over_at: Date | null
  lines: { title: string; quantity: number; subtotal: number }[] | null
}

/** Lines that are handed over and paid: without what a producer has declined or a buyer has taken out. */
const HANDED_LINES = `producer_order part
               join producer_order_line line on line.producer_order_id = part.id and line.deleted_at is null
                and line.quantity > line.canceled_quantity
              where part.order_id = o.id and part.deleted_at is null
                and part.status not in ('declined', 'canceled', 'returned')`

/** What the buyer has canceled, or never paid for, waits for nobody. */
const NOT_ABANDONED = `(pickup.state <> 'waiting' or exists
              (select 1 from producer_order part
                where part.order_id = o.id and part.deleted_at is null and part.status in ('placed', 'accepted')))`

/**
 * Pickups of the caller's sales point, at most 200: the waiting ones first, earliest deadline first; then the past ones,
 * latest first.
 */
export async function listPointPickups(
  container: MedusaContainer,
  pointId: string,
  state?: PickupState,
): Promise<PointPickup[]> {
  const { rows } = (await databaseOf(container).raw(
    `select pickup.id, o.display_id, address.first_name as contact_name, address.phone, pickup.state,
            o.created_at, pickup.kept_until, pickup.handed_over_at,
            (select json_agg(json_build_object('title', line.title, 'quantity', line.quantity - line.canceled_quantity,
                                               'subtotal', (line.quantity - line.canceled_quantity) * line.unit_price)
                             order by line.id)
               from ${HANDED_LINES}) as lines
       from pickup
       join "order" o on o.id = pickup.order_id
       left join order_address address on address.id = o.shipping_address_id
      where pickup.sales_point_id = ? and pickup.deleted_at is null and (?::text is null or pickup.state = ?)
        and ${NOT_ABANDONED}
      order by pickup.state = 'waiting' desc,
               case when pickup.state = 'waiting' then pickup.kept_until end,
               coalesce(pickup.handed_over_at, pickup.kept_until) desc, pickup.id
      limit 200`,
    [pointId, state ?? null, state ?? null],
  )) as { rows: PickupRow[] }
  return rows.map((row) => ({
    id: row.id,
    orderCode: orderCodeOf(Number(row.display_id)),
    contactName: row.contact_name ?? "",
    phoneMasked: maskedPhone(row.phone),
    state: row.state,
    placedAt: row.created_at.toISOString(),
    keptUntil: row.kept_until.toISOString(),
    handedOverAt: row.handed_over_at?.toISOString() ?? null,
    total: (row.lines ?? []).reduce((sum, line) => sum + Number(line.subtotal), 0),
    lines: (row.lines ?? []).map(({ title, quantity }) => ({ title, quantity: Number(quantity) })),
  }))
}

export interface PickupCounts {
  readonly waiting: number
  /** Waiting pickups whose deadline is less than a day away. */
  readonly ending: number
  readonly handedOverToday: number
  /** Whole dong of the goods handed over today. */
  readonly turnoverToday: number
}

/** Counts of a sales point's pickups. @param at now (UTC); today is that of Asia/Ho_Chi_Minh */
export async function countPointPickups(
  container: MedusaContainer,
  pointId: string,
  at: Date,
): Promise<PickupCounts> {
  const today = startOfVietnamDay(vietnamDay(at))
  const tomorrow = new Date(today.getTime() + DAY_MS)
  const [row] = await rowsOf<PickupCounts>(
    databaseOf(container),
    `select (count(*) filter (where pickup.state = 'waiting'))::int as waiting,
            (count(*) filter (where pickup.state = 'waiting' and pickup.kept_until < ?))::int as ending,
            (count(*) filter (where handed.today))::int as "handedOverToday",
            coalesce(sum((select sum((line.quantity - line.canceled_quantity) * line.unit_price)
                            from ${HANDED_LINES})) filter (where handed.today), 0)::float8 as "turnoverToday"
       from pickup
       join "order" o on o.id = pickup.order_id
      cross join lateral (select pickup.handed_over_at >= ? and pickup.handed_over_at < ? as today) handed
      where pickup.sales_point_id = ? and pickup.deleted_at is null
        and (pickup.state = 'waiting' or handed.today)
        and ${NOT_ABANDONED}`,
    [new Date(at.getTime() + DAY_MS), today, tomorrow, pointId],
  )
  return row ?? { waiting: 0, ending: 0, handedOverToday: 0, turnoverToday: 0 }
}
