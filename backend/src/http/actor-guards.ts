import type { MiddlewareFunction } from "@medusajs/framework/http"
import type { Actor, RouteContract } from "@ocop/contracts"
import { requirePointManager } from "./require-point-manager"
import { requireOfficer } from "./require-officer"
import { requireOperator } from "./require-operator"
import { requireProducer } from "./require-producer"
import { requireTerminal } from "./require-terminal"

type Guard = (contract: RouteContract) => readonly MiddlewareFunction[]

/** Authentication guard of each actor, run before a route of the contracts is validated. */
export const actorGuards: Readonly<Record<Actor, Guard>> = {
  anyone: () => [],
  officer: () => requireOfficer,
  operator: () => requireOperator,
  producer: requireProducer,
  point: () => requirePointManager,
  terminal: () => requireTerminal,
}
