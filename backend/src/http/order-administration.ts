import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { cancelOrderByOperator } from "../domains/reconciliation/cancel-order-by-operator"
import { ProblemError } from "../shared/errors/problem"
import { requireOperator } from "./require-operator"

/**
 * Routes of Medusa's admin that would change an order, its money or its reservations behind the producers' backs: a
 * producer order would go on being packed after Medusa's order has ended. Changes go through the producers' steps, the
 * buyer's order page and `/operator`. Reading stays open, and so does mending a contact or an address
 * (`POST /admin/orders/:id`), which the producers read from Medusa's order.
 */
export const closedOrderAdministration: readonly RegExp[] = [
  /^\/admin\/orders\/[^/]+\/(?!cancel$).+/,
  /^\/admin\/(order-edits|order-changes|returns|claims|exchanges|draft-orders|fulfillments|reservations)(\/|$)/,
  // A refund here would be recorded without any money going back; a capture without any having come.
  /^\/admin\/payments\/[^/]+\/(refund|capture)$/,
  /^\/admin\/payment-collections(\/|$)/,
]

const refuse = (_request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void =>
  next(new ProblemError("order_managed_by_producers"))

async function canceledOrder(request: MedusaRequest) {
  const id = String(request.params.id)
  const operator = (request as AuthenticatedMedusaRequest).auth_context.actor_id
  await cancelOrderByOperator(request.scope, id, operator, new Date())
  return request.scope.resolve(Modules.ORDER).retrieveOrder(id)
}

/** Medusa's own cancel button, by way of the producer orders. Answers as Medusa does. */
const cancel = (request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction): void => {
  canceledOrder(request).then((order) => response.json({ order }), next)
}

export const orderAdministration: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/cancel",
    methods: ["POST"],
    middlewares: [...requireOperator, cancel],
  },
  ...closedOrderAdministration.map((matcher): MiddlewareRoute => ({
    matcher,
    methods: ["POST", "PUT", "PATCH", "DELETE"],
    middlewares: [...requireOperator, refuse],
  })),
]
