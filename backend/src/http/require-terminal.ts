import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareFunction,
} from "@medusajs/framework/http"
import { loadTerminal } from "../domains/sales-points/terminals/terminal-scope"
import { ProblemError } from "../shared/errors/problem"

/** Middleware: nobody but a device with the key of a terminal that was not revoked gets further. */
export const requireTerminal: readonly MiddlewareFunction[] = [
  (request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void => {
    const [scheme, key] = (request.headers.authorization ?? "").split(" ")
    if (scheme !== "Bearer" || !key) return next(new ProblemError("unauthorized"))
    loadTerminal(request, key).then(() => next(), next)
  },
]
