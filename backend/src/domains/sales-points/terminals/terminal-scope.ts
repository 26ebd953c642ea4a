import type { MedusaRequest } from "@medusajs/framework/http"
import { ProblemError } from "../../../shared/errors/problem"
import { databaseOf, rowsOf } from "../../../shared/database"
import { hashOf } from "./secrets"

/**
 * Scope of the terminal that asks. Every query of its routes starts from it; nothing in it comes from the request's
 * content.
 */
export interface TerminalScope {
  readonly id: string
  readonly name: string
  readonly pointId: string
  readonly locationId: string
}

const scopes = new WeakMap<object, TerminalScope>()

/**
 * Authenticates a terminal by its key.
 *
 * @throws ProblemError `unauthorized` for an unknown and for a revoked key alike
 */
export async function loadTerminal(request: MedusaRequest, key: string): Promise<void> {
  const [scope] = await rowsOf<TerminalScope>(
    databaseOf(request.scope),
    `update terminal set last_seen_at = now() where key_hash = ? and revoked_at is null
     returning id, name, sales_point_id as "pointId", location_id as "locationId"`,
    [hashOf(key)],
  )
  if (!scope) throw new ProblemError("unauthorized")
  scopes.set(request, scope)
}

export function terminalOf(request: MedusaRequest): TerminalScope {
  const scope = scopes.get(request)
  if (!scope) throw new ProblemError("unauthorized")
  return scope
}
