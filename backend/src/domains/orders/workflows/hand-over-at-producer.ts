import { timingSafeEqual } from "node:crypto"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { databaseOf } from "../../../shared/database"
import { ProblemError } from "../../../shared/errors/problem"
import { transitionWithin, type Transition } from "../transition-producer-order"
import { syncStep } from "./transition-producer-order"

export interface HandOverFetchedInput {
  readonly partId: string
  /** The caller's scope: another producer's order does not exist. */
  readonly producerId: string
  readonly key: string
  readonly code: string
  readonly actor: Transition["actor"]
}

const handOverStep = createStep(
  "hand-over-fetched",
  async ({ partId, producerId, key, code, actor }: HandOverFetchedInput, { container }) => {
    const advanced = await databaseOf(container).transaction(async (trx) => {
      const part = (await trx("producer_order")
        .where({ id: partId, producer_id: producerId })
        .whereNull("deleted_at")
        .forUpdate()
        .first("pickup_code", "status")) as { pickup_code: string | null; status: string } | undefined
      if (!part) throw new ProblemError("producer_order_not_found")
      if (part.pickup_code === null)
        throw new ProblemError("producer_order_action_not_allowed", { details: { status: part.status } })
      if (!timingSafeEqual(Buffer.from(part.pickup_code), Buffer.from(code)))
        throw new ProblemError("pickup_code_wrong")
      return transitionWithin(
        trx,
        { partId, within: { producerId }, action: "collect", actor, key },
        () => new Date(),
      )
    })
    return new StepResponse(advanced)
  },
)

/**
 * Hands a producer order over at the producer's premises against the buyer's code. Code check and transition are one
 * transaction, so there is nothing to compensate.
 */
export const handOverFetchedWorkflow = createWorkflow("hand-over-fetched", (input: HandOverFetchedInput) => {
  const advanced = handOverStep(input)
  syncStep(advanced)
  return new WorkflowResponse(advanced)
})
