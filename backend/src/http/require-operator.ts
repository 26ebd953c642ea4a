import { authenticate } from "@medusajs/framework/http"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ProblemError } from "../shared/errors/problem"

const identify = authenticate("user", ["bearer", "session"], { allowUnauthenticated: true })

/**
 * Middleware: admits only platform operators, who are users of Medusa's admin. Our operator routes are under
 * `/operator` and not under `/admin`, where Medusa would refuse in its own shape.
 */
export const requireOperator = [
  identify,
  (request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void => {
    const actor = (request as Partial<AuthenticatedMedusaRequest>).auth_context
    next(actor?.actor_type === "user" && actor.actor_id ? undefined : new ProblemError("unauthorized"))
  },
]
