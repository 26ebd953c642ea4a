import { z } from "zod"
import { humanText, instant } from "../primitives.js"
import { shownReview } from "./review.js"

/** What waits for an answer, or everything. */
export const voiceShelf = z.enum(["to_answer", "all"])
export type VoiceShelf = z.infer<typeof voiceShelf>

const deskQuery = (prefix: string) =>
  z.object({
    shelf: voiceShelf.default("to_answer"),
    after: z
      .string()
      .regex(new RegExp(`^\\d{1,17}\\.${prefix}_[0-9A-Za-z]{10,40}$`))
      .optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  })
export const deskReviewQuery = deskQuery("rvw")
export const deskQuestionQuery = deskQuery("pqst")
export type DeskVoiceQuery = z.infer<typeof deskReviewQuery>

export const deskReview = shownReview.extend({
  productTitle: z.string(),
  handle: z.string(),
  hidden: z.boolean(),
})
export type DeskReview = z.infer<typeof deskReview>
export const deskReviewPage = z.object({
  reviews: z.array(deskReview),
  toAnswer: z.number().int(),
  nextAfter: z.string().nullable(),
})
export type DeskReviewPage = z.infer<typeof deskReviewPage>

/** A question with how to reach who asked: the producer's people only. */
export const deskQuestion = z.object({
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
export type DeskQuestion = z.infer<typeof deskQuestion>
export const deskQuestionPage = z.object({
  questions: z.array(deskQuestion),
  toAnswer: z.number().int(),
  nextAfter: z.string().nullable(),
})
export type DeskQuestionPage = z.infer<typeof deskQuestionPage>

export const answerVoiceBody = z.object({ text: humanText(1_500, 2) })
export const answeredVoice = z.object({ id: z.string(), answer: z.string(), answeredAt: instant })
