import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { transition, type Transition, type TransitionResult } from "../transition-producer-order"
import { databaseOf } from "../../../shared/database"
import { syncOrder } from "../medusa-sync/sync-order"

const advancePartStep = createStep("advance-part", async (step: Transition, { container }) => {
  return new StepResponse(await transition(databaseOf(container), step, () => new Date()))
})

/** A step that was done stays done: what cannot follow now is tried again by the job until it has followed. */
export const syncStep = createStep("follow-part", async ({ orderId }: TransitionResult, { container }) => {
  try {
    await syncOrder(container, orderId, new Date())
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Order ${orderId} does not follow its parts yet: ${String(error)}`)
  }
  return new StepResponse(null)
})

/** One step in the life of a producer's part, and what follows from it. */
export const transitionProducerOrderWorkflow = createWorkflow(
  "advance-producer-order",
  (input: Transition) => {
    const advanced = advancePartStep(input)
    syncStep(advanced)
    return new WorkflowResponse(advanced)
  },
)
