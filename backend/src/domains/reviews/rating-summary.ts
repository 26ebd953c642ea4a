import { averageTenths } from "@ocop/marketplace-rules"
import type { ListingDocument, ReviewSummary } from "@ocop/contracts"
import { questionView, reviewView, type QuestionRow, type ReviewRow } from "./rows"

/** A row of the view `product_rating_summary`. */
export interface ContributionRow {
  readonly id: string
  readonly spread: readonly number[]
  readonly latest_reviews: readonly ReviewRow[]
  readonly question_count: number
  readonly latest_questions: readonly QuestionRow[]
}

export const ratingFields = ["id", "spread", "latest_reviews", "question_count", "latest_questions"]

type Voices = Pick<
  ListingDocument,
  "ratingCount" | "ratingTenths" | "latestReviews" | "questionCount" | "latestQuestions"
>

export const summaryOf = (spread: readonly number[] = [0, 0, 0, 0, 0]): ReviewSummary => ({
  count: spread.reduce((sum, many) => sum + many, 0),
  tenths: averageTenths(spread),
  spread: [...spread],
})

/** Rating summary in a listing's search document. */
export function ratingSummaryOf(row: ContributionRow | undefined): Voices {
  const { count, tenths } = summaryOf(row?.spread)
  return {
    ratingCount: count,
    ratingTenths: tenths,
    latestReviews: (row?.latest_reviews ?? []).map(reviewView),
    questionCount: Number(row?.question_count ?? 0),
    latestQuestions: (row?.latest_questions ?? []).flatMap(questionView),
  }
}
