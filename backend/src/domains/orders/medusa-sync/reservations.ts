import type { MedusaContainer } from "@medusajs/framework/types"
import { deleteReservationsWorkflow, updateReservationsWorkflow } from "@medusajs/medusa/core-flows"
import { stockPositionOf } from "@ocop/producer-orders"
import { databaseOf } from "../../../shared/database"
import { type EventData } from "../producer-order-rows"
import type { MedusaOrder, Part } from "./medusa-order"

interface ReservationRow {
  id: string
  line_item_id: string
  quantity: string
  required_quantity: number
}

/** Reduces the stock reservation to what the producer order still sells. Safe to repeat. */
export async function releaseGoods(container: MedusaContainer, { row, lines }: Part): Promise<void> {
  const place = stockPositionOf(row.status)
  if (place === "gone") return
  const { rows } = await databaseOf(container).raw<{ rows: ReservationRow[] }>(
    `select r.id, r.line_item_id, r.quantity::text, coalesce(pvi.required_quantity, 1)::int as required_quantity
       from reservation_item r
       join producer_order_line l on l.order_line_id = r.line_item_id and l.deleted_at is null
       left join product_variant_inventory_item pvi
         on pvi.variant_id = l.variant_id and pvi.inventory_item_id = r.inventory_item_id and pvi.deleted_at is null
      where l.producer_order_id = ? and r.deleted_at is null`,
    [row.id],
  )
  const wanted = rows.map((reservation) => {
    const line = lines.find(({ order_line_id }) => order_line_id === reservation.line_item_id)
    const left = place === "free" || !line ? 0 : line.quantity - line.canceled_quantity
    return { ...reservation, wanted: left * reservation.required_quantity }
  })
  const over = wanted.filter((reservation) => reservation.wanted === 0).map(({ id }) => id)
  if (over.length > 0) await deleteReservationsWorkflow(container).run({ input: { ids: over } })
  const smaller = wanted.filter(
    (reservation) => reservation.wanted > 0 && Number(reservation.quantity) > reservation.wanted,
  )
  if (smaller.length > 0)
    await updateReservationsWorkflow(container).run({
      input: { updates: smaller.map(({ id, wanted: quantity }) => ({ id, quantity })) },
    })
}

/**
 * Restocks the goods of a returned producer order at the location that they left. The movement and the mark on its
 * event are one transaction, so the goods are restocked exactly once.
 */
export async function returnGoods(
  container: MedusaContainer,
  order: MedusaOrder,
  part: Part,
  event: { id: string; data: EventData | null },
): Promise<void> {
  const fulfillment = order.fulfillments.find(({ partId }) => partId === part.row.id)
  if (!fulfillment) return
  await databaseOf(container).transaction(async (trx) => {
    const marked = await trx("producer_order_event")
      .where({ id: event.id })
      .whereRaw("coalesce(data ->> 'stockReturned', '') <> 'true'")
      .update({ data: trx.raw(`coalesce(data, '{}'::jsonb) || '{"stockReturned": true}'::jsonb`) })
    if (marked === 0) return
    // Sets the kind under which the stock ledger records this movement.
    await trx.raw("select set_config('stock.kind', 'parcel_return', true)")
    await trx.raw(
      `update inventory_level l
          set stocked_quantity = l.stocked_quantity + back.quantity,
              raw_stocked_quantity = jsonb_build_object('value', (l.stocked_quantity + back.quantity)::text, 'precision', 20),
              updated_at = now()
         from (select inventory_item_id, sum(quantity) as quantity from fulfillment_item
                where fulfillment_id = ? and deleted_at is null and inventory_item_id is not null
                group by inventory_item_id) back
        where l.inventory_item_id = back.inventory_item_id and l.location_id = ? and l.deleted_at is null`,
      [fulfillment.id, fulfillment.locationId],
    )
  })
}
