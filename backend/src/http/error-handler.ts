import { errorHandler as medusaErrorHandler } from "@medusajs/framework/http"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, type MedusaError } from "@medusajs/framework/utils"
import { routes } from "@ocop/contracts"
import { pathOf, pathPattern } from "../shared/path-pattern"
import { localeOf, ProblemError, problemBody, statusOf } from "../shared/errors/problem"
import { problemCodeOf, rootProblem } from "../shared/errors/root-problem"
import { errorText } from "../shared/errors/error-text"

const ownPaths = Object.values(routes).map(({ path }) => pathPattern(path))
const isOwn = (path: string): boolean => ownPaths.some((pattern) => pattern.test(path))

const fallback = medusaErrorHandler()

/** Error handler: our own routes answer in the shape of the contracts; Medusa's routes keep Medusa's. */
export function errorHandler(
  error: unknown,
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const cause = rootProblem(error)
  const path = pathOf(request.originalUrl)
  if (!(cause instanceof ProblemError) && !isOwn(path)) {
    void fallback(error as MedusaError, request, response, next)
    return
  }
  const code = problemCodeOf(error)
  const status = statusOf(code)
  if (status >= 500) {
    const logger = request.scope.resolve(ContainerRegistrationKeys.LOGGER)
    const line = `${request.method} ${path}: ${errorText(error)}`
    // A busy response under load happens thousands of times and is nobody's error, so it is not logged as one.
    if (cause instanceof ProblemError && cause.details?.retryAfterSeconds !== undefined) logger.warn(line)
    else logger.error(line, error instanceof Error ? error : undefined)
  }
  const extra = cause instanceof ProblemError ? { fields: cause.fields, details: cause.details } : {}
  const wait = cause instanceof ProblemError ? cause.details?.retryAfterSeconds : undefined
  if (typeof wait === "number") response.setHeader("retry-after", String(wait))
  response.status(status).json(problemBody(code, localeOf(request.headers), extra))
}
