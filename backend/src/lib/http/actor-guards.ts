import type { MiddlewareFunction } from "@medusajs/framework/http"
import type { Actor } from "@ocop/contracts"
import { requireOfficer } from "./require-officer"
import { requireOperator } from "./require-operator"

/** Who must have signed in before a route of the table of contracts is even checked. */
export const actorGuards: Readonly<Record<Actor, readonly MiddlewareFunction[]>> = {
  anyone: [],
  officer: requireOfficer,
  operator: requireOperator,
}
