import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "../../shared/database"

/** An order's one payment, with its captured and refunded amounts in whole dong. */
export interface OrderPayment {
  readonly orderId: string
  readonly orderStatus: string
  readonly displayId: number
  readonly paymentId: string
  readonly provider: string
  readonly amount: number
  readonly captured: number
  readonly refunded: number
  readonly canceled: boolean
  readonly intentId: string | null
}

interface Row {
  order_id: string
  order_status: string
  display_id: number
  payment_id: string
  provider_id: string
  amount: string
  captured: string
  refunded: string
  canceled_at: Date | null
  intent_id: string | null
}

export const orderPaymentSql = `
  select o.id as order_id, o.status::text as order_status, o.display_id, p.id as payment_id, p.provider_id,
         p.amount::text as amount, p.canceled_at, p.data ->> 'id' as intent_id,
         coalesce((select sum(c.amount) from capture c where c.payment_id = p.id and c.deleted_at is null), 0)::text
           as captured,
         coalesce((select sum(r.amount) from refund r where r.payment_id = p.id and r.deleted_at is null), 0)::text
           as refunded
    from "order" o
    join order_payment_collection opc on opc.order_id = o.id and opc.deleted_at is null
    join payment p on p.payment_collection_id = opc.payment_collection_id and p.deleted_at is null`

export const orderPaymentOf = (row: Row): OrderPayment => ({
  orderId: row.order_id,
  orderStatus: row.order_status,
  displayId: Number(row.display_id),
  paymentId: row.payment_id,
  provider: row.provider_id,
  amount: Number(row.amount),
  captured: Number(row.captured),
  refunded: Number(row.refunded),
  canceled: row.canceled_at !== null,
  intentId: row.intent_id,
})

/**
 * The payments of these orders, by order; an order without a payment is missing.
 *
 * @param database the caller's transaction, where it has one: a second connection inside it can exhaust the pool
 */
export async function orderPayments(
  database: Knex,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, OrderPayment>> {
  if (orderIds.length === 0) return new Map()
  const rows = await rowsOf<Row>(database, `${orderPaymentSql} where o.id = any(?) order by p.created_at`, [
    [...orderIds],
  ])
  return new Map(rows.map((row) => [row.order_id, orderPaymentOf(row)]))
}
