import type { MedusaContainer } from "@medusajs/framework/types"
import type { PickupState, PointPickup } from "@ocop/contracts"
import { databaseOf } from "../../../shared/database"
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

/** Pickups of the caller's sales point, earliest deadline first. */
export async function listPointPickups(
  container: MedusaContainer,
  pointId: string,
  state?: PickupState,
): Promise<PointPickup[]> {
  const { rows } = (await databaseOf(container).raw(
    `select pickup.id, o.display_id, address.first_name as contact_name, address.phone, pickup.state,
            o.created_at, pickup.kept_until, pickup.handed_over_at,
            -- What a producer has declined or a buyer has taken out is neither handed over nor paid.
            (select json_agg(json_build_object('title', line.title, 'quantity', line.quantity - line.canceled_quantity,
                                               'subtotal', (line.quantity - line.canceled_quantity) * line.unit_price)
                             order by line.id)
               from producer_order part
               join producer_order_line line on line.producer_order_id = part.id and line.deleted_at is null
                and line.quantity > line.canceled_quantity
              where part.order_id = o.id and part.deleted_at is null
                and part.status not in ('declined', 'canceled', 'returned')) as lines
       from pickup
       join "order" o on o.id = pickup.order_id
       left join order_address address on address.id = o.shipping_address_id
      where pickup.sales_point_id = ? and pickup.deleted_at is null and (?::text is null or pickup.state = ?)
        -- What the buyer has canceled, or never paid for, waits for nobody.
        and (pickup.state <> 'waiting' or exists
              (select 1 from producer_order part
                where part.order_id = o.id and part.deleted_at is null and part.status in ('placed', 'accepted')))
      order by pickup.state = 'waiting' desc, pickup.kept_until, pickup.id
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
