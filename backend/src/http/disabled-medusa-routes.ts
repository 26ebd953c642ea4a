import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { linkKeys, verifyOrderToken } from "../shared/signed-order-link"
import { ProblemError } from "../shared/errors/problem"

/** Header in which a caller sends the signed token of an order. */
export const ORDER_TOKEN_HEADER = "x-order-token"

const refuse = (_request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void =>
  next(new ProblemError("not_found"))

/**
 * Requires the signed order token. In Medusa the order's id alone gives access, with name, phone number and address;
 * ids appear in logs and events.
 */
function demandOrderToken(request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void {
  const token = request.headers[ORDER_TOKEN_HEADER]
  const orderId = typeof token === "string" ? verifyOrderToken(token, linkKeys()) : null
  next(orderId !== null && orderId === request.params.id ? undefined : new ProblemError("not_found"))
}

/**
 * Medusa routes that the shop does not use and that would show or change an order by its id: reading one without its
 * signed token, transferring it to another customer, and requesting a return for it (Medusa leaves that one public on
 * purpose).
 */
export const closedRoutes: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id", methods: ["GET"], middlewares: [demandOrderToken] },
  { matcher: "/store/orders/:id/transfer/request", methods: ["POST"], middlewares: [refuse] },
  { matcher: "/store/orders/:id/transfer/accept", methods: ["POST"], middlewares: [refuse] },
  { matcher: "/store/orders/:id/transfer/decline", methods: ["POST"], middlewares: [refuse] },
  { matcher: "/store/orders/:id/transfer/cancel", methods: ["POST"], middlewares: [refuse] },
  // Medusa acknowledges a webhook before it has stored or even verified it; ours are under /hooks/bank and
  // /hooks/stripe.
  { matcher: "/hooks/payment/:provider", methods: ["POST"], middlewares: [refuse] },
  { matcher: "/store/returns", methods: ["POST"], middlewares: [refuse] },
  // Producers' members register by our own route, which validates their sign-in name.
  { matcher: "/auth/producer/emailpass/register", methods: ["POST"], middlewares: [refuse] },
]
