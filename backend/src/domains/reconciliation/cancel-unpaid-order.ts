import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { stockPositionOf } from "@ocop/producer-orders"
import { transition } from "../orders/transition-producer-order"
import { databaseOf } from "../../shared/database"
import { type ProducerOrderRow } from "../orders/producer-order-rows"
import { syncOrder } from "../orders/medusa-sync/sync-order"

const REASON = "Quá hạn chuyển khoản"

/**
 * Cancels an order whose transfer did not come in time: each producer order through its state machine, so that goods,
 * Medusa's order, history and notifications follow as from any other cancellation; then the payment promise. Safe to
 * repeat after a crash. Nothing was captured for it.
 */
export async function cancelUnpaidOrder(
  container: MedusaContainer,
  orderId: string,
  at: Date,
): Promise<void> {
  const database = databaseOf(container)
  const parts = (await database("producer_order")
    .where({ order_id: orderId })
    .whereNull("deleted_at")
    .orderBy("id")
    .select("id", "status")) as Pick<ProducerOrderRow, "id" | "status">[]
  for (const part of parts.filter(({ status }) => stockPositionOf(status) === "reserved"))
    await transition(
      database,
      {
        partId: part.id,
        within: { orderId },
        action: "cancel",
        actor: { kind: "system", id: null, name: null },
        reason: REASON,
      },
      () => at,
    )
  await syncOrder(container, orderId, at)
  await cancelPromises(container, orderId)
}

async function cancelPromises(container: MedusaContainer, orderId: string): Promise<void> {
  const promised = (await databaseOf(container)("payment as p")
    .join("order_payment_collection as l", "l.payment_collection_id", "p.payment_collection_id")
    .where("l.order_id", orderId)
    .whereNull("l.deleted_at")
    .whereNull("p.deleted_at")
    .whereNull("p.canceled_at")
    .whereNull("p.captured_at")
    .select("p.id")) as { id: string }[]
  for (const { id } of promised) await container.resolve(Modules.PAYMENT).cancelPayment(id)
}
