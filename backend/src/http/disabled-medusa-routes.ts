import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { linkKeys, verifyOrderToken } from "../shared/signed-order-link"
import { ProblemError } from "../shared/errors/problem"

/** Header by which a caller shows the signed token of an order. */
export const ORDER_TOKEN_HEADER = "x-order-token"

const refuse = (_request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void =>
  next(new ProblemError("not_found"))

/** In Medusa the order's id alone opens it, with name, telephone and address; ids travel in logs and events. */
function demandOrderToken(request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void {
  const token = request.headers[ORDER_TOKEN_HEADER]
  const orderId = typeof token === "string" ? verifyOrderToken(token, linkKeys()) : null
  next(orderId !== null && orderId === request.params.id ? undefined : new ProblemError("not_found"))
}

/**
 * Routes of Medusa's that the shop does not use and that would show or change an order by its id:
 * reading one without its signed token, handing it to another customer, and opening a return for it (Medusa
 * leaves that one open on purpose).
 */
export const closedRoutes: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id", methods: ["GET"], middlewares: [demandOrderToken] },
  { matcher: "/store/orders/:id/transfer/request", methods: ["POST"], middlewares: [refuse] },
  { matcher: "/store/orders/:id/transfer/accept", methods: ["POST"], middlewares: [refuse] },
  { matcher: "/store/orders/:id/transfer/decline", methods: ["POST"], middlewares: [refuse] },
  { matcher: "/store/orders/:id/transfer/cancel", methods: ["POST"], middlewares: [refuse] },
  // Medusa answers a webhook before it has stored or even verified it; ours are under /hooks/bank and /hooks/stripe.
  { matcher: "/hooks/payment/:provider", methods: ["POST"], middlewares: [refuse] },
  // A refund here would be written down without any money going back; refunds go out by /operator.
  { matcher: "/admin/payments/:id/refund", methods: ["POST"], middlewares: [refuse] },
  { matcher: "/store/returns", methods: ["POST"], middlewares: [refuse] },
  // Producers' people register by the own route, which checks the name by which they will sign in.
  { matcher: "/auth/producer/emailpass/register", methods: ["POST"], middlewares: [refuse] },
]
