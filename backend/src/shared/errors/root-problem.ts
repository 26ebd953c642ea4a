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

/**
 * SQLSTATE classes and codes of PostgreSQL after which the same work may succeed: connection lost, resources exhausted,
 * shutting down, serialisation failure, deadlock, lock not available.
 */
const TRANSIENT_SQLSTATE = /^(08|53)[0-9A-Z]{3}$|^(57P0[1-5]|40001|40P01|55P03)$/
const TRANSIENT_NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"])
/** The driver gives these no code. */
const LOST_CONNECTION = /^(Connection terminated|timeout exceeded when trying to connect)/
/** Medusa's inventory module refuses a reservation with a type that says only "not allowed". */
const NO_STOCK_LEFT = /^Not enough stock available for item/

function isTransientFailure({
  name,
  code,
  message,
}: {
  name?: unknown
  code?: unknown
  message?: unknown
}): boolean {
  if (name === "KnexTimeoutError") return true
  if (typeof code === "string" && (TRANSIENT_SQLSTATE.test(code) || TRANSIENT_NETWORK.has(code))) return true
  return LOST_CONNECTION.test(String(message))
}

/** Error code of an error. body-parser marks its errors with a `type`; anything else is ours or Medusa's. */
export function codeOf(error: unknown): ProblemCode {
  if (error instanceof ProblemError) return error.code
  if (typeof error !== "object" || error === null) return "unexpected"
  const { type, message } = error as { type?: unknown; message?: unknown }
  if (type === "entity.too.large") return "payload_too_large"
  if (typeof type === "string" && /^(entity|encoding|charset|request|parameters)\./.test(type))
    return "invalid_request"
  // A body that is not compressed as declared (zlib), or that a parser refused with its own 4xx.
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown }
  if (typeof code === "string" && /^Z_(DATA|BUF|STREAM|NEED_DICT)/.test(code)) return "invalid_request"
  if (statusCode === 400 || statusCode === 415) return "invalid_request"
  if (error instanceof URIError) return "not_found"
  // Other buyers reserved the last goods at the same moment.
  if (code === MedusaError.Codes.INSUFFICIENT_INVENTORY || NO_STOCK_LEFT.test(String(message)))
    return "out_of_stock"
  if (typeof type === "string" && medusaCodes[type]) return medusaCodes[type]
  if (isTransientFailure(error)) return "temporarily_unavailable"
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

/** An error and what it wraps, from the outside: a workflow wraps what a step threw. */
function causesOf(error: unknown): object[] {
  const causes: object[] = []
  let current = error
  while (causes.length < 5 && typeof current === "object" && current !== null) {
    causes.push(current)
    const { cause, error: inner } = current as { cause?: unknown; error?: unknown }
    current = cause ?? inner
  }
  return causes
}

/** Root cause of an error: the first refusal of ours among what it wraps, or else the error itself. */
export function rootProblem(error: unknown): unknown {
  for (const cause of causesOf(error)) {
    const found = asProblem(cause)
    if (found) return found
  }
  return error
}

/** Stable error code of anything that was thrown: a refusal of ours decides, or else the first cause that is known. */
export function problemCodeOf(error: unknown): ProblemCode {
  const found = rootProblem(error)
  if (found instanceof ProblemError) return found.code
  return (
    causesOf(error)
      .map(codeOf)
      .find((code) => code !== "unexpected") ?? "unexpected"
  )
}

/** Whether the same work may succeed later: a queue keeps it due instead of giving it up. */
export const isTransient = (error: unknown): boolean => problemCodeOf(error) === "temporarily_unavailable"
