import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { mayComplain, type PartState } from "@ocop/producer-orders"
import { ProblemError } from "../../../shared/errors/problem"
import { queueNotification } from "../../notifications/queue-notification"
import { databaseOf } from "../../../shared/database"

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
  readonly status: PartState
}

/** The complaint and the notice of it are one transaction: what is in the history was told. */
const complainStep = createStep("complain-about-part", async (input: ComplainInput, { container }) => {
  const at = new Date()
  await databaseOf(container).transaction(async (trx) => {
    const part = (await trx("producer_order")
      .where({ id: input.partId, order_id: input.orderId })
      .whereNull("deleted_at")
      .forUpdate()
      .first()) as LockedPart | undefined
    if (!part) throw new ProblemError("part_not_found")
    if (!mayComplain(part.status)) {
      throw new ProblemError("part_state_changed", { details: { status: part.status } })
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
        template: "desk_complaint",
        data: { partCode: part.code, partId: part.id, reason: input.text },
      },
      trx,
    )
  })
  return new StepResponse(null)
})

/** A buyer says what is not right; the producer is told and answers by telephone. */
export const complaintWorkflow = createWorkflow("complain-about-producer-order", (input: ComplainInput) => {
  return new WorkflowResponse(complainStep(input))
})
