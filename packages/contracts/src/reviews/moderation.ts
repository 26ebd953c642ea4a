import { z } from "zod"
import { humanText, instant, prefixedId } from "../primitives.js"

/** A review or a question. */
export const reviewOrQuestionId = z.union([prefixedId("rvw"), prefixedId("pqst")])
export const reportReason = z.enum(["spam", "insult", "untrue", "private_data", "other"])
export type ReportReason = z.infer<typeof reportReason>

export const reportBody = z.object({
  id: reviewOrQuestionId,
  reason: reportReason,
  note: humanText(500).nullish(),
})
export type ReportBody = z.infer<typeof reportBody>
export const receivedReport = z.object({ id: z.string() })

export const moderationQueue = z.enum(["reported", "hidden"])
export type ModerationQueue = z.infer<typeof moderationQueue>
export const moderationQuery = z.object({
  shelf: moderationQueue.default("reported"),
  after: z
    .string()
    .regex(/^\d{1,17}\.(?:rvw|pqst)_[0-9A-Za-z]{10,40}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export type ModerationQuery = z.infer<typeof moderationQuery>

export const moderationCase = z.object({
  id: z.string(),
  kind: z.enum(["review", "question"]),
  points: z.number().int().nullable(),
  text: z.string().nullable(),
  author: z.string().nullable(),
  answer: z.string().nullable(),
  photoUrl: z.string().nullable(),
  at: instant,
  productTitle: z.string(),
  handle: z.string(),
  producerName: z.string(),
  /** Since when the oldest open report waits, or since when it is hidden. */
  since: instant,
  hiddenReason: z.string().nullable(),
  reports: z.array(z.object({ reason: reportReason, note: z.string().nullable(), at: instant })),
})
export type ModerationCase = z.infer<typeof moderationCase>
export const moderationPage = z.object({
  cases: z.array(moderationCase),
  counts: z.record(moderationQueue, z.number().int()),
  nextAfter: z.string().nullable(),
})
export type ModerationPage = z.infer<typeof moderationPage>

/** `keep` also shows again what was hidden. */
export const moderateBody = z.object({
  action: z.enum(["hide", "keep"]),
  reason: humanText(500, 3).nullish(),
})
export const moderated = z.object({ id: z.string(), hidden: z.boolean() })
