import { z } from "zod"
import { emailOrPhone } from "../typed.js"
import { humanText, instant, prefixedId } from "../primitives.js"

export const productReviewId = prefixedId("rvw")
export const reviewPoints = z.number().int().min(1).max(5)

/** A review as everybody sees it. Dates are instants, so that a search document can carry it as it is. */
export const shownReview = z.object({
  id: z.string(),
  points: reviewPoints,
  text: z.string().nullable(),
  /** `Hoa N.`; null: the buyer wants no name shown. */
  author: z.string().nullable(),
  photoUrl: z.string().nullable(),
  at: instant,
  edited: z.boolean(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
})
export type ShownReview = z.infer<typeof shownReview>

export const shownQuestion = z.object({
  id: z.string(),
  text: z.string(),
  author: z.string(),
  at: instant,
  answer: z.string(),
  answeredAt: instant,
})
export type ShownQuestion = z.infer<typeof shownQuestion>

/** Number of reviews by points, one to five; the average is computed from these. */
export const reviewSpread = z.array(z.number().int().min(0)).length(5)

/** Rating summary of a product, computed from its shown reviews. `tenths` is 0 without any. */
export const reviewSummary = z.object({
  count: z.number().int().min(0),
  tenths: z.number().int().min(0).max(50),
  spread: reviewSpread,
})
export type ReviewSummary = z.infer<typeof reviewSummary>

/** Key of a page: microseconds and an id. */
const pageKey = (prefix: string) => z.string().regex(new RegExp(`^\\d{1,17}\\.${prefix}_[0-9A-Za-z]{10,40}$`))
const pageLimit = z.coerce.number().int().min(1).max(50).default(20)

export const shownReviewQuery = z.object({ after: pageKey("rvw").optional(), limit: pageLimit })
export const shownReviewPage = z.object({
  summary: reviewSummary,
  reviews: z.array(shownReview),
  nextAfter: z.string().nullable(),
})
export type ShownReviewPage = z.infer<typeof shownReviewPage>

export const shownQuestionQuery = z.object({ after: pageKey("pqst").optional(), limit: pageLimit })
export const shownQuestionPage = z.object({
  count: z.number().int(),
  questions: z.array(shownQuestion),
  nextAfter: z.string().nullable(),
})
export type ShownQuestionPage = z.infer<typeof shownQuestionPage>

/** An order line with its buyer's review, or the right to write one. */
export const reviewableLine = z.object({
  lineId: z.string(),
  title: z.string(),
  producerName: z.string(),
  handle: z.string().nullable(),
  /** A review may be written or changed now. */
  open: z.boolean(),
  /** Until when what was written may be changed; null: nothing is written. */
  openUntil: instant.nullable(),
  review: shownReview
    .omit({ author: true })
    .extend({ showName: z.boolean(), hiddenReason: z.string().nullable() })
    .nullable(),
})
export type ReviewableLine = z.infer<typeof reviewableLine>
export const reviewableLines = z.object({ lines: z.array(reviewableLine) })

export const writeReviewBody = z.object({
  points: reviewPoints,
  text: humanText(2_000, 0).nullish(),
  showName: z.boolean().default(true),
})
export type WriteReviewBody = z.infer<typeof writeReviewBody>

export const productQuestionId = prefixedId("pqst")
export const askQuestionBody = z.object({
  name: humanText(80, 2),
  /** An e-mail address or a telephone number, for the answer; never shown. */
  contact: emailOrPhone,
  text: humanText(1_000, 5),
})
export type AskQuestionBody = z.infer<typeof askQuestionBody>
export const askedQuestion = z.object({ id: z.string() })
