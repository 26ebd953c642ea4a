import type { ShownQuestion, ShownReview } from "@ocop/contracts"

/** A timestamp of a review or question row; a text where the database made JSON of it. */
type Moment = Date | string

export interface ReviewRow {
  readonly id: string
  readonly points: number
  readonly text: string | null
  readonly author: string | null
  readonly photo_url: string | null
  readonly created_at: Moment
  readonly edited_at: Moment | null
  readonly answer: string | null
  readonly answered_at: Moment | null
}

export interface QuestionRow {
  readonly id: string
  readonly text: string
  readonly author: string
  readonly created_at: Moment
  readonly answer: string | null
  readonly answered_at: Moment | null
}

export const instantOf = (moment: Moment): string => new Date(moment).toISOString()
export const maybeInstant = (moment: Moment | null): string | null => (moment ? instantOf(moment) : null)

export const reviewView = (row: ReviewRow): ShownReview => ({
  id: row.id,
  points: Number(row.points),
  text: row.text,
  author: row.author,
  photoUrl: row.photo_url,
  at: instantOf(row.created_at),
  edited: row.edited_at !== null,
  answer: row.answer,
  answeredAt: maybeInstant(row.answered_at),
})

/** Public view of an answered question; an unanswered one is shown to nobody. */
export const questionView = (row: QuestionRow): ShownQuestion[] =>
  row.answer === null || row.answered_at === null
    ? []
    : [
        {
          id: row.id,
          text: row.text,
          author: row.author,
          at: instantOf(row.created_at),
          answer: row.answer,
          answeredAt: instantOf(row.answered_at),
        },
      ]
