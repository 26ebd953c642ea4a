import { z } from "zod"
import { commonProblemCodes } from "./problem-codes/common.js"
import { declaredOnce } from "./problem-codes/declared-once.js"
import { onBehalfProblemCodes } from "./problem-codes/on-behalf.js"
import { listingFileProblemCodes } from "./problem-codes/listing-files.js"
import { listingProblemCodes } from "./problem-codes/listings.js"
import { onboardingProblemCodes } from "./problem-codes/onboarding.js"
import { paymentProblemCodes } from "./problem-codes/payment.js"
import { producerOrderProblemCodes } from "./problem-codes/producer-orders.js"
import { producerOfficeProblemCodes } from "./problem-codes/producer-office.js"
import { producerSettingsProblemCodes } from "./problem-codes/producer-settings.js"
import { producerSiteProblemCodes } from "./problem-codes/producer-site.js"
import { pointsProblemCodes } from "./problem-codes/points.js"
import { programmeOfficeProblemCodes } from "./problem-codes/programme-office.js"
import { reviewProblemCodes } from "./problem-codes/reviews.js"
import { settlementProblemCodes } from "./problem-codes/settlement.js"
import { stockListProblemCodes } from "./problem-codes/stock-list.js"
import { stockProblemCodes } from "./problem-codes/stock.js"
import { shopProblemCodes } from "./problem-codes/shop.js"

/**
 * Every refusal that an own route can give. A code is stable: screens, tests and partners rely on it;
 * sentences may be bettered at any time.
 */
export const problemCodes = declaredOnce([
  ...commonProblemCodes,
  ...shopProblemCodes,
  ...programmeOfficeProblemCodes,
  ...producerOrderProblemCodes,
  ...settlementProblemCodes,
  ...paymentProblemCodes,
  ...producerOfficeProblemCodes,
  ...producerSettingsProblemCodes,
  ...pointsProblemCodes,
  ...onBehalfProblemCodes,
  ...onboardingProblemCodes,
  ...stockProblemCodes,
  ...stockListProblemCodes,
  ...reviewProblemCodes,
  ...listingProblemCodes,
  ...listingFileProblemCodes,
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
