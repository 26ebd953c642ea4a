import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { PRODUCER_ORDER_MODULE } from "../../modules/producer-order"
import type { ProducerOrderModuleService } from "../../modules/producer-order/service"

const cancelPartsStep = createStep(
  "cancel-unpaid-parts",
  async ({ orderId }: { orderId: string }, { container }) => {
    const service = container.resolve<ProducerOrderModuleService>(PRODUCER_ORDER_MODULE)
    const parts = await service.listProducerOrders({ order_id: orderId }, { select: ["id", "status"] })
    const open = parts.filter((part) => part.status !== "canceled")
    await service.updateProducerOrders(open.map(({ id }) => ({ id, status: "canceled" as const })))
    return new StepResponse(
      null,
      open.map(({ id, status }) => ({ id, status })),
    )
  },
  async (before, { container }) => {
    if (!before?.length) return
    await container.resolve<ProducerOrderModuleService>(PRODUCER_ORDER_MODULE).updateProducerOrders(before)
  },
)

/** Gives the goods of an order back to the shop whose transfer did not come in time. Nothing was captured for it. */
export const cancelUnpaidOrderWorkflow = createWorkflow(
  "cancel-unpaid-order",
  (input: { orderId: string }) => {
    cancelPartsStep(input)
    cancelOrderWorkflow.runAsStep({ input: { order_id: input.orderId, canceled_by: "vietqr-expiry" } })
    return new WorkflowResponse(input)
  },
)
