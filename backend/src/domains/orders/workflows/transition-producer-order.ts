import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { errorText } from "../../../shared/errors/error-text"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { transition, type Transition, type TransitionResult } from "../transition-producer-order"
import { databaseOf } from "../../../shared/database"
import { syncOrder } from "../medusa-sync/sync-order"

const advancePartStep = createStep("advance-part", async (step: Transition, { container }) => {
  return new StepResponse(await transition(databaseOf(container), step, () => new Date()))
})

/**
 * Syncs a transition to Medusa's order. It has no compensation: the transition stands, and the job retries a failed
 * sync until it succeeds.
 */
export const syncStep = createStep("follow-part", async ({ orderId }: TransitionResult, { container }) => {
  try {
    await syncOrder(container, orderId, new Date())
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Order ${orderId} does not follow its parts yet: ${errorText(error)}`)
  }
  return new StepResponse(null)
})

/** One transition of a producer order, and its sync to Medusa's order. */
export const transitionProducerOrderWorkflow = createWorkflow(
  "advance-producer-order",
  (input: Transition) => {
    const advanced = advancePartStep(input)
    syncStep(advanced)
    return new WorkflowResponse(advanced)
  },
)
