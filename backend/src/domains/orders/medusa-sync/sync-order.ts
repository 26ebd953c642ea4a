import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { isOver } from "@ocop/producer-orders"
import { databaseOf } from "../../../shared/database"
import { linesOf, type ProducerOrderEventRow, type ProducerOrderRow } from "../producer-order-rows"
import { changeOrder } from "./change-order"
import { readOrder, type Part } from "./medusa-order"
import { syncCash } from "./capture-cash"
import { notifyOfEvent, notificationsFor } from "./notify"
import { refundBuyer } from "./refund"
import { releaseGoods, returnGoods } from "./reservations"
import { syncFulfilment } from "./fulfilment"
import { errorText } from "../../../shared/errors/error-text"

const LOCK_SECONDS = 60

async function readParts(container: MedusaContainer, orderId: string): Promise<Part[]> {
  const database = databaseOf(container)
  const rows = (await database("producer_order")
    .where({ order_id: orderId })
    .whereNull("deleted_at")
    .orderBy("code")) as ProducerOrderRow[]
  const lines = await linesOf(
    database,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ row, lines: lines.filter((line) => line.producer_order_id === row.id) }))
}

const openEvents = async (container: MedusaContainer, orderId: string): Promise<ProducerOrderEventRow[]> =>
  (await databaseOf(container)("producer_order_event as e")
    .join("producer_order as p", "p.id", "e.producer_order_id")
    .where("p.order_id", orderId)
    .whereNull("e.synced_at")
    .orderBy(["e.at", "e.id"])
    .select("e.*")) as ProducerOrderEventRow[]

/**
 * Syncs one producer order to Medusa's order. Each step checks the present state first, so it can run again after a
 * crash.
 */
async function bringPart(
  container: MedusaContainer,
  orderId: string,
  part: Part,
  events: ProducerOrderEventRow[],
) {
  const before = await readOrder(container, orderId)
  const changed = await changeOrder(container, before, part)
  await releaseGoods(container, part)
  const order = await syncFulfilment(container, changed ? await readOrder(container, orderId) : before, part)
  const back = events.find((event) => event.action === "take_back" && event.producer_order_id === part.row.id)
  if (back) await returnGoods(container, order, part, back)
}

/** Cancels Medusa's order as a whole when nothing of it is left and nothing was ever shipped. */
async function closeEmptyOrder(container: MedusaContainer, orderId: string, parts: readonly Part[]) {
  if (parts.length === 0 || !parts.every(({ row }) => isOver(row.status))) return
  const order = await readOrder(container, orderId)
  if (order.status === "canceled" || order.fulfillments.length > 0) return
  await container.resolve(Modules.ORDER).cancel(orderId)
}

/**
 * Syncs the transitions of an order's producer orders to Medusa's order, stock, money and notifications. One process
 * at a time per order; each piece is safe to repeat, so the next run repairs a crash anywhere.
 */
export async function syncOrder(container: MedusaContainer, orderId: string, at: Date): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(
    `producer-order-follow:${orderId}`,
    async () => {
      const events = await openEvents(container, orderId)
      if (events.length === 0) return
      const parts = await readParts(container, orderId)
      const notified = await notificationsFor(container, orderId, parts)
      if (!notified) return
      const moved = events.filter(({ action }) => action !== "place")
      for (const part of parts)
        if (moved.some((event) => event.producer_order_id === part.row.id))
          await bringPart(container, orderId, part, moved)
      if (moved.length > 0) {
        await closeEmptyOrder(container, orderId, parts)
        await syncCash(container, orderId, parts)
      }
      for (const event of events) {
        await refundBuyer(container, event)
        await notifyOfEvent(container, notified, event)
        await databaseOf(container)("producer_order_event")
          .where({ id: event.id })
          .update({ synced_at: at, sync_error: null, updated_at: at })
      }
    },
    { timeout: LOCK_SECONDS },
  )
}

const BATCH = 50
/** Grace period: a recent transition is still synced by the process that made it. */
const LEFT_ALONE_MS = 5_000
const wait = (attempts: number): number => Math.min(60_000 * 2 ** attempts, 3_600_000)

/**
 * Syncs orders whose sync crashed or failed, and notifies of new orders. Repeated and parallel runs do nothing twice;
 * an order that cannot be synced does not block the others.
 */
export async function syncDueOrders(
  container: MedusaContainer,
  at: Date,
): Promise<{ followed: number; failed: number }> {
  const database = databaseOf(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { rows } = await database.raw<{ rows: { order_id: string }[] }>(
    `select p.order_id, min(e.next_sync_at) as first
       from producer_order_event e join producer_order p on p.id = e.producer_order_id
      where e.synced_at is null and e.next_sync_at < ?
      group by p.order_id order by first limit ?`,
    [new Date(at.getTime() - LEFT_ALONE_MS), BATCH],
  )
  let failed = 0
  for (const { order_id } of rows) {
    try {
      await syncOrder(container, order_id, at)
    } catch (error) {
      failed += 1
      const reason = errorText(error).slice(0, 500)
      logger.error(`Order ${order_id} does not follow its parts: ${reason}`)
      const open = await openEvents(container, order_id)
      for (const { id, sync_attempts } of open as (ProducerOrderEventRow & { sync_attempts: number })[])
        await database("producer_order_event")
          .where({ id })
          .update({
            sync_attempts: sync_attempts + 1,
            next_sync_at: new Date(at.getTime() + wait(sync_attempts)),
            sync_error: reason,
          })
    }
  }
  return { followed: rows.length - failed, failed }
}
