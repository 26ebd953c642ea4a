import { authenticate } from "@medusajs/framework/http"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ProblemError } from "../shared/errors/problem"

/** Medusa's own refusal has another shape than the contracts', so it admits everybody and our guard refuses. */
const identify = authenticate("officer", ["bearer", "session"], { allowUnauthenticated: true })

/** Middleware: admits only signed-in officers. */
export const requireOfficer = [
  identify,
  (request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void => {
    const actor = (request as Partial<AuthenticatedMedusaRequest>).auth_context
    next(actor?.actor_type === "officer" && actor.actor_id ? undefined : new ProblemError("unauthorized"))
  },
]
