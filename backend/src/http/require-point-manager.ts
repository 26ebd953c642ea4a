import { authenticate } from "@medusajs/framework/http"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ProblemError } from "../shared/errors/problem"
import { POINT_ACTOR } from "../domains/sales-points/manager-scope"

const identify = authenticate(POINT_ACTOR, ["bearer", "session"], { allowUnauthenticated: true })

/** Middleware: admits only signed-in managers of a sales point. */
export const requirePointManager = [
  identify,
  (request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void => {
    const actor = (request as Partial<AuthenticatedMedusaRequest>).auth_context
    next(actor?.actor_type === POINT_ACTOR && actor.actor_id ? undefined : new ProblemError("unauthorized"))
  },
]
