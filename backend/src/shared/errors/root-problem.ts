import { MedusaError } from "@medusajs/framework/utils"
import { problemCodes, type Problem, type ProblemCode } from "@ocop/contracts"
import { ProblemError } from "./problem"

const medusaCodes: Readonly<Record<string, ProblemCode>> = {
  [MedusaError.Types.NOT_FOUND]: "not_found",
  [MedusaError.Types.INVALID_DATA]: "invalid_request",
  [MedusaError.Types.INVALID_ARGUMENT]: "invalid_request",
  [MedusaError.Types.UNAUTHORIZED]: "unauthorized",
  [MedusaError.Types.FORBIDDEN]: "forbidden",
  [MedusaError.Types.CONFLICT]: "temporarily_unavailable",
  // Medusa refuses a missing publishable key with this type.
  [MedusaError.Types.NOT_ALLOWED]: "forbidden",
}

/** Error code of an error. body-parser marks its errors with a `type`; anything else is ours or Medusa's. */
export function codeOf(error: unknown): ProblemCode {
  if (error instanceof ProblemError) return error.code
  if (typeof error !== "object" || error === null) return "unexpected"
  const { type, name, message } = error as { type?: unknown; name?: unknown; message?: unknown }
  if (type === "entity.too.large") return "payload_too_large"
  if (typeof type === "string" && /^(entity|encoding|charset|request|parameters)\./.test(type))
    return "invalid_request"
  // A body that is not compressed as declared (zlib), or that a parser refused with its own 4xx.
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown }
  if (typeof code === "string" && /^Z_(DATA|BUF|STREAM|NEED_DICT)/.test(code)) return "invalid_request"
  if (statusCode === 400 || statusCode === 415) return "invalid_request"
  if (error instanceof URIError) return "not_found"
  // Medusa's own reservation step, when other buyers reserved the last goods at the same moment.
  if (/Not enough stock|does not have the required inventory/i.test(String(message))) return "out_of_stock"
  if (typeof type === "string" && medusaCodes[type]) return medusaCodes[type]
  // The pool is exhausted or the database restarts: the client may retry.
  if (
    name === "KnexTimeoutError" ||
    /ECONNREFUSED|ECONNRESET|terminating connection|Timed[ -]out acquiring lock|Failed to acquire lock|deadlock detected/i.test(
      String(message),
    )
  ) {
    return "temporarily_unavailable"
  }
  return "unexpected"
}

/** Recognises a refusal by its name and code, not by its class, because workflows pass errors on as plain copies. */
function asProblem(error: object): ProblemError | null {
  if (error instanceof ProblemError) return error
  const copy = error as {
    name?: unknown
    code?: unknown
    fields?: Problem["fields"]
    details?: Problem["details"]
  }
  const known = problemCodes.find((code) => code === copy.code)
  return copy.name === "ProblemError" && known
    ? new ProblemError(known, { fields: copy.fields, details: copy.details, cause: error })
    : null
}

/** Root cause of an error: a workflow wraps what a step threw, and the first known cause decides. */
export function rootProblem(error: unknown): unknown {
  let current = error
  for (let depth = 0; depth < 5 && typeof current === "object" && current !== null; depth++) {
    const found = asProblem(current)
    if (found) return found
    const { cause, error: inner } = current as { cause?: unknown; error?: unknown }
    current = cause ?? inner
  }
  return error
}

/** Stable error code of anything that was thrown. */
export const problemCodeOf = (error: unknown): ProblemCode => codeOf(rootProblem(error))
