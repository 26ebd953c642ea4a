import { z } from "zod"
import { humanText, instant } from "../primitives.js"
import { producerProfile, profileRemark } from "./profile.js"

export const reviewStanding = z.enum(["draft", "submitted", "returned", "approved", "suspended"])
export type ReviewStanding = z.infer<typeof reviewStanding>

export const reviewQuery = z.object({
  standing: reviewStanding.default("submitted"),
  q: z.string().max(200).default(""),
  after: z
    .string()
    .regex(/^\d{1,17}\.prdr_[0-9A-Za-z]{10,40}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** One producer in the officer's list. */
export const reviewRow = z.object({
  id: z.string(),
  name: z.string(),
  placeText: z.string().nullable(),
  standing: reviewStanding,
  since: instant,
  claimed: z.boolean(),
})
export type ReviewRow = z.infer<typeof reviewRow>
export const reviewPage = z.object({
  producers: z.array(reviewRow),
  counts: z.record(reviewStanding, z.number().int()),
  nextAfter: z.string().nullable(),
})
export type ReviewPage = z.infer<typeof reviewPage>

export const decideBody = z.object({
  action: z.enum(["return", "approve", "suspend", "resume"]),
  reason: humanText(1000).nullable(),
  remarks: z.array(profileRemark).max(20),
})
export type DecideBody = z.infer<typeof decideBody>
export const reviewDossier = producerProfile
