import { authenticate } from "@medusajs/framework/http"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareFunction,
} from "@medusajs/framework/http"
import type { RouteContract } from "@ocop/contracts"
import { loadProducerScope } from "../producer-desk/scope"
import { ProblemError } from "./problem"

/** Medusa's own refusal has another shape than the contracts', so it lets everybody in and we refuse. */
const identify = authenticate("producer", ["bearer", "session"], { allowUnauthenticated: true })

/**
 * Middleware: nobody but a signed-in person of a producer gets further, with the membership loaded and the
 * route's own policy kept. It reads the policy from the contract, so a route cannot forget it.
 */
export const requireProducer = (contract: RouteContract): MiddlewareFunction[] => [
  identify,
  (request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void => {
    const actor = (request as Partial<AuthenticatedMedusaRequest>).auth_context
    if (actor?.actor_type !== "producer" || !actor.actor_id) return next(new ProblemError("unauthorized"))
    loadProducerScope(request, actor.actor_id, contract).then(() => next(), next)
  },
]
