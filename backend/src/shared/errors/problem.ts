import type { Locale, Problem, ProblemCode } from "@ocop/contracts"
import { commonProblems } from "./messages/common"
import { delegationProblems } from "./messages/delegation"
import { listingImportProblems } from "./messages/listing-import"
import { listingProblems } from "./messages/listings"
import { onboardingProblems } from "./messages/onboarding"
import { paymentProblems } from "./messages/payments"
import { producerOrderProblems } from "./messages/producer-orders"
import { producerDashboardProblems } from "./messages/producers"
import { producerSettingsProblems } from "./messages/producer-settings"
import { producerSiteProblems } from "./messages/producer-site"
import { pointsProblems } from "./messages/sales-points"
import { officerDashboardProblems } from "./messages/certification"
import { reviewProblems } from "./messages/reviews"
import { settlementProblems } from "./messages/settlement"
import { stockListProblems } from "./messages/stock-list"
import { stockProblems } from "./messages/point-of-sale"
import { shopProblems } from "./messages/shop"
import type { ProblemTexts } from "./messages/texts"

export { localeOf } from "@ocop/contracts"

const catalogue: ProblemTexts<readonly ProblemCode[]> = {
  ...commonProblems,
  ...shopProblems,
  ...officerDashboardProblems,
  ...producerOrderProblems,
  ...settlementProblems,
  ...paymentProblems,
  ...producerDashboardProblems,
  ...producerSettingsProblems,
  ...pointsProblems,
  ...delegationProblems,
  ...onboardingProblems,
  ...stockProblems,
  ...stockListProblems,
  ...reviewProblems,
  ...listingProblems,
  ...listingImportProblems,
  ...producerSiteProblems,
}

/** An expected refusal. Thrown by routes, steps and hooks; the error handler turns it into a response. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly fields: Problem["fields"]
  readonly details: Problem["details"]

  constructor(
    code: ProblemCode,
    extra: { fields?: Problem["fields"]; details?: Problem["details"]; cause?: unknown } = {},
  ) {
    super(catalogue[code].sentence.en, { cause: extra.cause })
    this.name = "ProblemError"
    this.code = code
    this.fields = extra.fields
    this.details = extra.details
  }
}

export const statusOf = (code: ProblemCode): number => catalogue[code].status

export function problemBody(
  code: ProblemCode,
  locale: Locale,
  extra: Pick<Problem, "fields" | "details"> = {},
): Problem {
  return {
    code,
    message: catalogue[code].sentence[locale],
    ...(extra.fields ? { fields: extra.fields } : {}),
    ...(extra.details ? { details: extra.details } : {}),
  }
}
