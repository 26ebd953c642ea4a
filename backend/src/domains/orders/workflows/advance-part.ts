import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { advance, type Advance, type Advanced } from "../advance-part"
import { databaseOf } from "../../../shared/database"
import { followOrder } from "../medusa-sync/sync-order"

const advancePartStep = createStep("advance-part", async (step: Advance, { container }) => {
  return new StepResponse(await advance(databaseOf(container), step, () => new Date()))
})

/** A step that was done stays done: what cannot follow now is tried again by the job until it has followed. */
export const followStep = createStep("follow-part", async ({ orderId }: Advanced, { container }) => {
  try {
    await followOrder(container, orderId, new Date())
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Order ${orderId} does not follow its parts yet: ${String(error)}`)
  }
  return new StepResponse(null)
})

/** One step in the life of a producer's part, and what follows from it. */
export const advancePartWorkflow = createWorkflow("advance-producer-order", (input: Advance) => {
  const advanced = advancePartStep(input)
  followStep(advanced)
  return new WorkflowResponse(advanced)
})
