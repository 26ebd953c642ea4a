import { randomBytes } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { makeMemo } from "@ocop/vietqr"
import { rowsOf } from "../../shared/database"
import type { ReceivingAccount } from "./settings"

/** A row of the payment request table: a transfer that a buyer is asked for. */
export interface PaymentRequest {
  readonly id: string
  readonly orderId: string
  readonly producerOrderId: string | null
  readonly producerId: string | null
  readonly memo: string
  readonly amount: number
  readonly received: number
  readonly state: "open" | "paid" | "expired" | "canceled"
  readonly account: ReceivingAccount
  readonly expiresAt: Date
}

interface Row {
  id: string
  order_id: string
  producer_order_id: string | null
  producer_id: string | null
  memo: string
  amount: string
  received: string
  state: PaymentRequest["state"]
  bin: string
  account: string
  account_name: string
  expires_at: Date
}

const columns = `id, order_id, producer_order_id, producer_id, memo, amount::text, received::text, state, bin, account,
  account_name, expires_at`

const requestOf = (row: Row): PaymentRequest => ({
  id: row.id,
  orderId: row.order_id,
  producerOrderId: row.producer_order_id,
  producerId: row.producer_id,
  memo: row.memo,
  amount: Number(row.amount),
  received: Number(row.received),
  state: row.state,
  account: { bin: row.bin, account: row.account, name: row.account_name },
  expiresAt: new Date(row.expires_at),
})

/** Payment requests by an SQL condition of ours; `lock` locks their rows until the transaction ends. */
export async function findRequests(
  database: Knex,
  condition: string,
  values: readonly unknown[],
  lock = false,
): Promise<PaymentRequest[]> {
  const rows = await rowsOf<Row>(
    database,
    `select ${columns} from payment_request where ${condition} order by id${lock ? " for update" : ""}`,
    values,
  )
  return rows.map(requestOf)
}

export interface NewRequest {
  readonly orderId: string
  readonly producerOrderId: string | null
  readonly producerId: string | null
  readonly amount: number
  readonly account: ReceivingAccount
  readonly expiresAt: Date
}

const TRIES = 5

/**
 * Creates a payment request, once per order and receiver. A memo that is taken (one in thirty thousand million) is
 * generated again.
 */
export async function insertRequest(database: Knex, request: NewRequest): Promise<void> {
  const scope = request.producerId ?? "platform"
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const made = await rowsOf(
      database,
      `insert into payment_request
         (id, order_id, producer_order_id, producer_id, scope, memo, amount, bin, account, account_name, expires_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
      [
        generateEntityId(undefined, "payreq"),
        request.orderId,
        request.producerOrderId,
        request.producerId,
        scope,
        makeMemo(randomBytes(7)),
        request.amount,
        request.account.bin,
        request.account.account,
        request.account.name,
        request.expiresAt,
      ],
    )
    if (made.length > 0) return
    const [there] = await findRequests(database, "order_id = ? and scope = ?", [request.orderId, scope])
    if (there) return
  }
  throw new Error(`No free memo was found for order ${request.orderId}`)
}

/** Cancels the open payment requests of orders that Medusa has canceled: nobody should pay them any more. */
export async function cancelRequestsOfCanceledOrders(database: Knex): Promise<void> {
  await database.raw(
    `update payment_request r set state = 'canceled', updated_at = now()
       from "order" o where o.id = r.order_id and o.status = 'canceled' and r.state = 'open'`,
  )
}

/** Expires open payment requests. The caller locks their rows, so that a transfer either counts or is late. */
export async function expireOpenRequests(trx: Knex, ids: readonly string[]): Promise<void> {
  await trx("payment_request")
    .whereIn("id", [...ids])
    .where({ state: "open" })
    .update({ state: "expired", updated_at: trx.fn.now() })
}
