import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "../../../shared/database"
import { COD_PROVIDER } from "../../../shared/payment-providers"

/** SQL condition: the order is paid in cash at handover. @param order a column with its id */
export const paidInCash = (order: string): string => `
        exists (select 1 from order_payment_collection paid
                  join payment on payment.payment_collection_id = paid.payment_collection_id
                   and payment.deleted_at is null and payment.provider_id = '${COD_PROVIDER}'
                 where paid.order_id = ${order} and paid.deleted_at is null)`

/** Cash still due for a pickup's order, integer dong; 0 when another payment method was used. */
export async function cashDue(trx: Knex, orderId: string): Promise<number> {
  const [row] = await rowsOf<{ due: string }>(
    trx,
    `select coalesce(sum((line.quantity - line.canceled_quantity) * line.unit_price), 0) as due
       from producer_order part
       join producer_order_line line on line.producer_order_id = part.id and line.deleted_at is null
      where part.order_id = ? and part.deleted_at is null and part.status in ('placed', 'accepted')
        and ${paidInCash("part.order_id")}`,
    [orderId],
  )
  return Math.round(Number(row?.due ?? 0))
}
