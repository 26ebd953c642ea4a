import type { MedusaContainer } from "@medusajs/framework/types"
import { errorText } from "../../shared/errors/error-text"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { ProblemError } from "../../shared/errors/problem"
import { makePaymentRequests } from "../../domains/payments/make-payment-requests"
import { ensurePickup } from "../../domains/orders/pickup/ensure-pickup"
import { makeProducerOrders, removeProducerOrders } from "../../domains/orders/make-producer-orders"

type Context = { container: MedusaContainer }
type OrderCreatedHook = (
  invoke: (input: { order_id: string; cart_id: string }, context: Context) => Promise<unknown>,
  compensate: (ids: string[] | undefined, context: Context) => Promise<void>,
) => void

/**
 * Medusa declares this hook inside a condition, where its types lose it; at run time it is there. It runs
 * within completion after the payment was authorised: if the parts cannot be made, there is no order.
 */
const { orderCreated } = completeCartWorkflow.hooks as unknown as { orderCreated: OrderCreatedHook }

orderCreated(
  async ({ order_id }, { container }) => {
    try {
      const made = await makeProducerOrders(container, order_id)
      await makePaymentRequests(container, order_id)
      await ensurePickup(container, order_id)
      return new StepResponse(made, made)
    } catch (error) {
      // Whatever it is, the buyer did nothing wrong: without this, a duplicate would read as a bad request.
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Parts of order ${order_id}: ${errorText(error)}`)
      throw new ProblemError("unexpected")
    }
  },
  async (ids, { container }) => removeProducerOrders(container, ids ?? []),
)
