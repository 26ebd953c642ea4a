import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../../shared/database"
import { type ProducerOrderEventRow } from "../producer-order-rows"
import { refundProducerPart } from "../../payments/refund-producer-order"

const WHOLE_PART = new Set<ProducerOrderEventRow["action"]>(["decline", "cancel", "take_back"])

/**
 * Refunds what was paid for goods that will not come. Where nothing was paid, nothing is refunded: the cash to
 * collect on delivery shrinks instead (`syncCash`). The event is the refund's actor, so it is refunded once.
 */
export async function refundBuyer(container: MedusaContainer, event: ProducerOrderEventRow): Promise<void> {
  const lines = event.action === "shorten" ? event.data?.lines : undefined
  if (!lines && !WHOLE_PART.has(event.action)) return
  const actor = `part-event:${event.id}`
  const known = (await databaseOf(container)("payment_refund").where({ actor }).first("id")) as
    { id: string } | undefined
  if (known) return
  await refundProducerPart(container, {
    producerOrderId: event.producer_order_id,
    reason: event.reason ?? event.action,
    actor,
    ...(lines ? { lines: lines.map(({ id, quantity }) => ({ id, quantity })) } : {}),
  })
}
