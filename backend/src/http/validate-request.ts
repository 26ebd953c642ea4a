import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { FieldProblem, Locale, RouteContract, TypedIssue } from "@ocop/contracts"
import type { z } from "@ocop/contracts"
import { sentenceOf } from "@ocop/typed-values"
import { localeOf, ProblemError } from "../shared/errors/problem"

type Output<S> = S extends z.ZodType ? z.output<S> : undefined

/** A validated request of a contract. */
export interface Checked<C extends RouteContract> {
  readonly params: Output<C["params"]>
  readonly query: Output<C["query"]>
  readonly body: Output<C["body"]>
}

const store = new WeakMap<object, Checked<RouteContract>>()

function check(
  schema: z.ZodType | undefined,
  value: unknown,
  prefix: string,
  fields: FieldProblem[],
  locale: Locale,
): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(value)
  // Only after the validation, when the value is no deeper than its schema.
  if (result.success) return withoutNul(result.data)
  for (const issue of result.error.issues) {
    const path = [prefix, ...issue.path].filter(Boolean).join(".")
    const typed = issue.code === "custom" ? (issue.params as TypedIssue | undefined)?.typed : undefined
    fields.push(
      typed
        ? { path, code: typed.code, message: sentenceOf(typed)[locale] }
        : { path, code: issue.code, message: issue.message },
    )
  }
  return undefined
}

/** Removes NUL, the only character that a PostgreSQL text cannot store; it would cause a database error. */
function withoutNul(value: unknown): unknown {
  if (typeof value === "string") return value.includes("\0") ? value.replaceAll("\0", "") : value
  if (Array.isArray(value)) return value.map(withoutNul)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNul(inner)]))
}

/** Middleware: refuses a request that does not fit the contract before any of our code runs. */
export function checkRequest(contract: RouteContract) {
  return (request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void => {
    const fields: FieldProblem[] = []
    const locale = localeOf(request.headers)
    const checked = {
      params: check(contract.params, request.params, "params", fields, locale),
      query: check(contract.query, request.query, "query", fields, locale),
      body: check(contract.body, request.body ?? {}, "", fields, locale),
    }
    if (fields.length > 0) {
      // A path that cannot name anything is no validation error: it is a URL that does not exist.
      const onlyAddress = fields.every((field) => field.path.startsWith("params."))
      next(new ProblemError(onlyAddress ? "not_found" : "invalid_request", { fields: fields.slice(0, 20) }))
      return
    }
    store.set(request, checked as Checked<RouteContract>)
    next()
  }
}

/** The validated request. @throws when the route was not registered with {@link checkRequest}: a programming error */
export function checkedRequest<C extends RouteContract>(_contract: C, request: MedusaRequest): Checked<C> {
  const checked = store.get(request)
  if (!checked) throw new Error("The route is missing from the table of contracts")
  return checked as Checked<C>
}
