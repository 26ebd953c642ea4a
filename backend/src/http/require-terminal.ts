import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareFunction,
} from "@medusajs/framework/http"
import { loadTerminal } from "../domains/sales-points/terminals/terminal-scope"
import { ProblemError } from "../shared/errors/problem"

/** Middleware: admits only devices with the key of a terminal that is not revoked. */
export const requireTerminal: readonly MiddlewareFunction[] = [
  (request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void => {
    const [scheme, key] = (request.headers.authorization ?? "").split(" ")
    if (scheme !== "Bearer" || !key) return next(new ProblemError("unauthorized"))
    loadTerminal(request, key).then(() => next(), next)
  },
]
