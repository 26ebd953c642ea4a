import { z } from "zod"
import { humanText, instant } from "../primitives.js"
import { shownReview } from "./review.js"

/** Filter of reviews and questions: unanswered, or all. */
export const answerFilter = z.enum(["to_answer", "all"])
export type AnswerFilter = z.infer<typeof answerFilter>

const queueQuery = (prefix: string) =>
  z.object({
    shelf: answerFilter.default("to_answer"),
    after: z
      .string()
      .regex(new RegExp(`^\\d{1,17}\\.${prefix}_[0-9A-Za-z]{10,40}$`))
      .optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  })
export const producerReviewQuery = queueQuery("rvw")
export const producerQuestionQuery = queueQuery("pqst")
export type ProducerReviewQuery = z.infer<typeof producerReviewQuery>

export const producerReview = shownReview.extend({
  productTitle: z.string(),
  handle: z.string(),
  hidden: z.boolean(),
})
export type ProducerReview = z.infer<typeof producerReview>
export const producerReviewPage = z.object({
  reviews: z.array(producerReview),
  toAnswer: z.number().int(),
  nextAfter: z.string().nullable(),
})
export type ProducerReviewPage = z.infer<typeof producerReviewPage>

/** A question with the asker's contact, for the producer's members only. */
export const producerQuestion = z.object({
  id: z.string(),
  productTitle: z.string(),
  handle: z.string(),
  text: z.string(),
  author: z.string(),
  contact: z.string(),
  at: instant,
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
  hidden: z.boolean(),
})
export type ProducerQuestion = z.infer<typeof producerQuestion>
export const producerQuestionPage = z.object({
  questions: z.array(producerQuestion),
  toAnswer: z.number().int(),
  nextAfter: z.string().nullable(),
})
export type ProducerQuestionPage = z.infer<typeof producerQuestionPage>

export const answerBody = z.object({ text: humanText(1_500, 2) })
export const givenAnswer = z.object({ id: z.string(), answer: z.string(), answeredAt: instant })
