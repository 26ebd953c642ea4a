import { z } from "zod"
import type { Locale } from "./primitives.js"
import { commonProblemCodes } from "./problem-codes/common.js"
import { declaredOnce } from "./problem-codes/declared-once.js"
import { delegationProblemCodes } from "./problem-codes/delegation.js"
import { listingImportProblemCodes } from "./problem-codes/listing-import.js"
import { listingProblemCodes } from "./problem-codes/listings.js"
import { onboardingProblemCodes } from "./problem-codes/onboarding.js"
import { paymentProblemCodes } from "./problem-codes/payment.js"
import { producerOrderProblemCodes } from "./problem-codes/producer-orders.js"
import { producerMemberProblemCodes } from "./problem-codes/producer-members.js"
import { producerDeliveryProblemCodes } from "./problem-codes/producer-delivery.js"
import { producerSiteProblemCodes } from "./problem-codes/producer-site.js"
import { salesPointProblemCodes } from "./problem-codes/sales-points.js"
import { certificationProblemCodes } from "./problem-codes/certification.js"
import { reviewProblemCodes } from "./problem-codes/reviews.js"
import { settlementProblemCodes } from "./problem-codes/settlement.js"
import { stockListProblemCodes } from "./problem-codes/stock-list.js"
import { stockProblemCodes } from "./problem-codes/stock.js"
import { shopProblemCodes } from "./problem-codes/shop.js"

/**
 * Every error that an own route can answer. A code is stable: screens, tests and partners rely on it;
 * sentences may be bettered at any time.
 */
export const problemCodes = declaredOnce([
  ...commonProblemCodes,
  ...shopProblemCodes,
  ...certificationProblemCodes,
  ...producerOrderProblemCodes,
  ...settlementProblemCodes,
  ...paymentProblemCodes,
  ...producerMemberProblemCodes,
  ...producerDeliveryProblemCodes,
  ...salesPointProblemCodes,
  ...delegationProblemCodes,
  ...onboardingProblemCodes,
  ...stockProblemCodes,
  ...stockListProblemCodes,
  ...reviewProblemCodes,
  ...listingProblemCodes,
  ...listingImportProblemCodes,
  ...producerSiteProblemCodes,
])

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

/** Language of the reader: `x-locale` from the storefront, else the browser's first choice, else Vietnamese. */
export function localeOf(headers: Readonly<Record<string, string | string[] | undefined>>): Locale {
  const wanted = String(headers["x-locale"] ?? headers["accept-language"] ?? "vi")
  return /^en\b/i.test(wanted.trim()) ? "en" : "vi"
}
