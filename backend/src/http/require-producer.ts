import { authenticate } from "@medusajs/framework/http"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareFunction,
} from "@medusajs/framework/http"
import { routes, type RouteContract } from "@ocop/contracts"
import { logDelegatedAction } from "../domains/producers/delegation/audit-log"
import { findSession, delegationKey } from "../domains/producers/delegation/delegation-session"
import { loadDelegatedScope, loadProducerScope } from "../domains/producers/load-scope"
import { databaseOf } from "../shared/database"
import { ProblemError } from "../shared/errors/problem"

/** Medusa's own refusal has another shape than the contracts', so it admits everybody and our guard refuses. */
const identify = authenticate("producer", ["bearer", "session"], { allowUnauthenticated: true })

/** Name of a route, under which an officer's action is logged. */
const nameOf = (contract: RouteContract): string =>
  Object.entries<RouteContract>(routes).find(([, one]) => one === contract)?.[0] ?? contract.path

/** Admits an officer with delegated access, and logs the action before it is done. */
async function loadOnBehalf(
  request: MedusaRequest,
  response: MedusaResponse,
  key: string,
  contract: RouteContract,
): Promise<void> {
  const session = await findSession(databaseOf(request.scope), key, new Date())
  if (!session) throw new ProblemError("unauthorized")
  loadDelegatedScope(request, session, contract)
  // Reading one's own identity needs no log entry; everything of the producer does.
  if (contract.roles !== "without_producer")
    await logDelegatedAction(request, response, session, nameOf(contract))
}

/**
 * Middleware: admits only signed-in members of a producer, loads the membership and enforces the route's own policy. It
 * reads the policy from the contract, so a route cannot forget it.
 */
export const requireProducer = (contract: RouteContract): MiddlewareFunction[] => [
  identify,
  (request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction): void => {
    const key = delegationKey(request.headers.authorization)
    if (key) {
      loadOnBehalf(request, response, key, contract).then(() => next(), next)
      return
    }
    const actor = (request as Partial<AuthenticatedMedusaRequest>).auth_context
    if (actor?.actor_type !== "producer" || !actor.actor_id) return next(new ProblemError("unauthorized"))
    loadProducerScope(request, actor.actor_id, contract).then(() => next(), next)
  },
]
