import { z } from "zod"

/**
 * Every refusal that an own route can give. A code is stable: screens, tests and partners rely on it;
 * sentences may be bettered at any time.
 */
export const problemCodes = [
  "invalid_request",
  "not_found",
  "unauthorized",
  "forbidden",
  "too_many_requests",
  "payload_too_large",
  "basket_not_found",
  "basket_already_ordered",
  "basket_empty",
  "basket_changed",
  "line_not_found",
  "listing_not_for_sale",
  "out_of_stock",
  "quantity_out_of_range",
  "delivery_unavailable",
  "order_link_invalid",
  "order_not_found",
  "import_refused",
  "import_running",
  "certificate_not_found",
  "certificate_already_withdrawn",
  "search_unavailable",
  "temporarily_unavailable",
  "unexpected",
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** One field of a request that does not fit its schema. `path` is dotted, e.g. `address.communeCode`. */
export const fieldProblem = z.object({ path: z.string(), code: z.string(), message: z.string() })

/** The body of every answer that is not a success. `message` is in the reader's language. */
export const problem = z.object({
  code: z.enum(problemCodes),
  message: z.string(),
  fields: z.array(fieldProblem).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
})

export type FieldProblem = z.infer<typeof fieldProblem>
export type Problem = z.infer<typeof problem>
