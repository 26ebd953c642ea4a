import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { mayComplain, type ProducerOrderState } from "@ocop/producer-orders"
import { ProblemError } from "../../shared/errors/problem"
import { queueNotification } from "../notifications/queue-notification"
import { databaseOf } from "../../shared/database"

export interface ComplainInput {
  readonly partId: string
  readonly orderId: string
  readonly buyerName: string | null
  readonly key: string
  readonly text: string
}

interface LockedPart {
  readonly id: string
  readonly producer_id: string
  readonly code: string
  readonly status: ProducerOrderState
}

/**
 * Files a buyer's complaint about a producer order. The producer is notified and answers by telephone. Complaint and
 * notification are one transaction; the same idempotency key creates one complaint.
 *
 * @throws ProblemError `producer_order_not_found`, `producer_order_state_changed` when the order's state allows no complaint
 */
export async function fileComplaint(container: MedusaContainer, input: ComplainInput): Promise<void> {
  const at = new Date()
  await databaseOf(container).transaction(async (trx) => {
    const part = (await trx("producer_order")
      .where({ id: input.partId, order_id: input.orderId })
      .whereNull("deleted_at")
      .forUpdate()
      .first()) as LockedPart | undefined
    if (!part) throw new ProblemError("producer_order_not_found")
    if (!mayComplain(part.status)) {
      throw new ProblemError("producer_order_state_changed", { details: { status: part.status } })
    }
    const inserted = await trx("producer_order_event")
      .insert({
        id: generateEntityId(undefined, "pevt"),
        producer_order_id: part.id,
        key: input.key,
        action: "complain",
        from_status: part.status,
        to_status: part.status,
        actor_kind: "buyer",
        actor_name: input.buyerName,
        reason: input.text,
        at,
        synced_at: at,
      })
      .onConflict(trx.raw("(producer_order_id, key) where key is not null"))
      .ignore()
      .returning("id")
    const [event] = inserted as { id: string }[]
    if (!event) return
    await queueNotification(
      container,
      {
        key: `part-event:${event.id}`,
        audience: "producer",
        recipient: { feed: part.producer_id },
        template: "producer_complaint",
        data: { partCode: part.code, partId: part.id, reason: input.text },
      },
      trx,
    )
  })
}
