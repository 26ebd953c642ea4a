import type { Locale, Problem, ProblemCode } from "@ocop/contracts"
import { commonProblems } from "./problems/common"
import { onBehalfProblems } from "./problems/on-behalf"
import { listingFileProblems } from "./problems/listing-files"
import { listingProblems } from "./problems/listings"
import { onboardingProblems } from "./problems/onboarding"
import { paymentProblems } from "./problems/payment"
import { producerOrderProblems } from "./problems/producer-orders"
import { producerOfficeProblems } from "./problems/producer-office"
import { producerSettingsProblems } from "./problems/producer-settings"
import { producerSiteProblems } from "./problems/producer-site"
import { pointsProblems } from "./problems/points"
import { programmeOfficeProblems } from "./problems/programme-office"
import { reviewProblems } from "./problems/reviews"
import { settlementProblems } from "./problems/settlement"
import { stockListProblems } from "./problems/stock-list"
import { stockProblems } from "./problems/stock"
import { shopProblems } from "./problems/shop"
import type { ProblemTexts } from "./problems/texts"

const catalogue: ProblemTexts<readonly ProblemCode[]> = {
  ...commonProblems,
  ...shopProblems,
  ...programmeOfficeProblems,
  ...producerOrderProblems,
  ...settlementProblems,
  ...paymentProblems,
  ...producerOfficeProblems,
  ...producerSettingsProblems,
  ...pointsProblems,
  ...onBehalfProblems,
  ...onboardingProblems,
  ...stockProblems,
  ...stockListProblems,
  ...reviewProblems,
  ...listingProblems,
  ...listingFileProblems,
  ...producerSiteProblems,
}

/** An expected refusal. Thrown by routes, steps and hooks; the error handler turns it into an answer. */
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

/** The reader's language: `x-locale` from the storefront, else the browser's first choice, else Vietnamese. */
export function localeOf(headers: Record<string, string | string[] | undefined>): Locale {
  const wanted = String(headers["x-locale"] ?? headers["accept-language"] ?? "vi")
  return /^en\b/i.test(wanted.trim()) ? "en" : "vi"
}
