import type { MedusaContainer } from "@medusajs/framework/types"
import { errorText } from "../../shared/errors/error-text"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { databaseOf, rowsOf } from "../../shared/database"
import { openException } from "../payments/exceptions"
import { orderPayments } from "../payments/order-payment"
import { cancelRequestsOfCanceledOrders, expireOpenRequests, findRequests } from "../payments/requests"
import { cancelOrder, TRANSFER_OVERDUE } from "./cancel-order"

const BATCH = 50

/**
 * Cancels an order under a lock, and only while it is open: of two concurrent cancellations the second would fail,
 * and its compensation would reserve the goods again.
 */
async function cancelOnce(container: MedusaContainer, orderId: string): Promise<boolean> {
  return container.resolve(Modules.LOCKING).execute(
    `payment:${orderId}`,
    async () => {
      const payment = (await orderPayments(databaseOf(container), [orderId])).get(orderId)
      if (!payment || payment.orderStatus === "canceled" || payment.captured > 0) return false
      await cancelOrder(container, orderId, TRANSFER_OVERDUE, new Date())
      return true
    },
    { timeout: 30 },
  )
}

/**
 * Expires overdue payment requests and releases their goods. Two sweeps, each safe to repeat: the first closes
 * payment requests under their row locks, so that a transfer of the same second either counts or is late, never both;
 * the second cancels the orders of which nothing was paid, also those that a crash left in between.
 */
export async function expireRequests(container: MedusaContainer): Promise<{ canceled: number }> {
  const database = databaseOf(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  await cancelRequestsOfCanceledOrders(database)
  const due = await rowsOf<{ order_id: string }>(
    database,
    `select distinct order_id from payment_request where state = 'open' and expires_at < now() limit ?`,
    [BATCH],
  )
  for (const { order_id } of due) {
    await database.transaction(async (trx) => {
      const requests = await findRequests(trx, "order_id = ?", [order_id], true)
      const late = requests.filter(
        ({ state, expiresAt }) => state === "open" && expiresAt.getTime() < Date.now(),
      )
      await expireOpenRequests(
        trx,
        late.map(({ id }) => id),
      )
      if (late.length > 0 && requests.some(({ state }) => state === "paid")) {
        const memos = late.map(({ memo }) => memo)
        await openException(trx, {
          kind: "part_unpaid",
          key: order_id,
          orderId: order_id,
          details: { memos },
        })
      }
    })
  }
  const left = await rowsOf<{ order_id: string }>(
    database,
    `select r.order_id from payment_request r join "order" o on o.id = r.order_id
      where o.status <> 'canceled'
      group by r.order_id
     having bool_and(r.state = 'expired') limit ?`,
    [BATCH],
  )
  let canceled = 0
  for (const { order_id } of left) {
    try {
      if (await cancelOnce(container, order_id)) canceled += 1
    } catch (error) {
      logger.error(`Unpaid order ${order_id} cannot be canceled: ${errorText(error)}`)
    }
  }
  return { canceled }
}
