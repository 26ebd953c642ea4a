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
 * Middleware: nobody but a platform operator, who is a user of Medusa's admin, gets further. Own routes of operators
 * stand under `/operator` and not under `/admin`, where Medusa would refuse in a shape of its own.
 */
export const requireOperator = [
  identify,
  (request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void => {
    const actor = (request as Partial<AuthenticatedMedusaRequest>).auth_context
    next(actor?.actor_type === "user" && actor.actor_id ? undefined : new ProblemError("unauthorized"))
  },
]
