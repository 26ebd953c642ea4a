import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes, type RouteContract } from "@ocop/contracts"
import { pathOf, pathPattern } from "../shared/path-pattern"
import { ProblemError } from "../shared/errors/problem"

const methodsByPath = new Map<string, { pattern: RegExp; methods: Set<string> }>()
for (const { path, method } of Object.values<RouteContract>(routes)) {
  const known = methodsByPath.get(path) ?? {
    pattern: pathPattern(path),
    methods: new Set(["OPTIONS"]),
  }
  known.methods.add(method)
  if (method === "GET") known.methods.add("HEAD")
  methodsByPath.set(path, known)
}
const ownPaths = [...methodsByPath.values()]

/**
 * Middleware: refuses an unsupported method of our own routes in the shape of the contracts, where Express would answer
 * with its own error page. Paths that share a pattern share their methods.
 */
export function refuseForeignMethods(
  request: MedusaRequest,
  _response: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const path = pathOf(request.originalUrl)
  const matching = ownPaths.filter(({ pattern }) => pattern.test(path))
  const allowed = matching.length === 0 || matching.some(({ methods }) => methods.has(request.method))
  next(allowed ? undefined : new ProblemError("not_found"))
}
