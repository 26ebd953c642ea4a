import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { isOver, stockPositionOf, type ProducerOrderState } from "@ocop/producer-orders"
import { databaseOf } from "../../shared/database"
import { ProblemError } from "../../shared/errors/problem"
import { cancelOrder } from "./cancel-order"

const REASON = "Sàn huỷ đơn"

/**
 * Cancels a whole order for a platform operator, while no producer has packed a part of it. What a producer has packed
 * goes on, or comes back, by the producer's own steps.
 *
 * @throws ProblemError `not_found`; `producer_order_state_changed` when a part is packed or farther
 */
export async function cancelOrderByOperator(
  container: MedusaContainer,
  orderId: string,
  operatorId: string,
  at: Date,
): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(
    `payment:${orderId}`,
    async () => {
      const states = (await databaseOf(container)("producer_order")
        .where({ order_id: orderId })
        .whereNull("deleted_at")
        .pluck("status")) as ProducerOrderState[]
      if (states.length === 0) throw new ProblemError("not_found")
      if (states.some((state) => !isOver(state) && stockPositionOf(state) !== "reserved"))
        throw new ProblemError("producer_order_state_changed")
      await cancelOrder(container, orderId, { reason: REASON, by: operatorId }, at)
    },
    { timeout: 30 },
  )
}
