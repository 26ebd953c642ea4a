import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { stockPositionOf } from "@ocop/producer-orders"
import { transition } from "../orders/transition-producer-order"
import { databaseOf } from "../../shared/database"
import { type ProducerOrderRow } from "../orders/producer-order-rows"
import { syncOrder } from "../orders/medusa-sync/sync-order"

/** Who cancels, and why: shown to buyer and producers. */
export interface Cancellation {
  readonly reason: string
  /** Id of an operator; null: the system. */
  readonly by: string | null
}

export const TRANSFER_OVERDUE: Cancellation = { reason: "Quá hạn chuyển khoản", by: null }

/**
 * Cancels what is still reserved of an order: each producer order through its state machine, so that goods, Medusa's
 * order, refunds, history and notifications follow as from any other cancellation; then the payment promise. Safe to
 * repeat after a crash.
 */
export async function cancelOrder(
  container: MedusaContainer,
  orderId: string,
  { reason, by }: Cancellation,
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
        actor: { kind: "system", id: by, name: null },
        reason,
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
