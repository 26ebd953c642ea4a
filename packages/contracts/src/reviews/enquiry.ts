import { z } from "zod"
import { typedPhone, typedPieces } from "../typed.js"
import { handle, humanText, instant, prefixedId, provinceCode } from "../primitives.js"
import { stepKey } from "../producer-orders/buyer.js"

export const enquiryId = prefixedId("benq")
export const enquiryState = z.enum(["new", "answered", "agreed", "declined", "closed"])
export type EnquiryStateName = z.infer<typeof enquiryState>
export const enquiryFrequency = z.enum(["once", "weekly", "monthly", "quarterly"])
export type EnquiryFrequency = z.infer<typeof enquiryFrequency>

export const openEnquiryBody = z.object({
  /** Idempotency key of the form: sent twice, it opens one enquiry. */
  key: stepKey,
  /** Of the product that is asked for. */
  handle,
  quantity: typedPieces({ least: 1, most: 10_000_000 }),
  unit: humanText(40),
  provinceCode,
  place: humanText(200).nullish(),
  frequency: enquiryFrequency,
  name: humanText(80, 2),
  organisation: humanText(160).nullish(),
  phone: typedPhone,
  email: z.email().max(120).nullish(),
  text: humanText(2_000, 5),
})
export type OpenEnquiryBody = z.infer<typeof openEnquiryBody>

/** `1.benq_….signature`: whoever holds the link reads and writes as the buyer. */
export const enquiryToken = z
  .string()
  .min(20)
  .max(200)
  .regex(/^[A-Za-z0-9_.-]+$/)
export const openedEnquiry = z.object({ token: z.string() })

export const enquirySummary = z.object({
  id: z.string(),
  state: enquiryState,
  at: instant,
  /** When the last message was written. */
  lastAt: instant,
  productTitle: z.string(),
  handle: handle.nullable(),
  producerName: z.string(),
  quantity: z.number().int(),
  unit: z.string(),
  placeText: z.string(),
  frequency: enquiryFrequency,
  name: z.string(),
  organisation: z.string().nullable(),
})
export type EnquirySummary = z.infer<typeof enquirySummary>

/** Actions on an enquiry. */
export const enquiryAct = z.enum(["write", "agree", "decline", "close"])
export type EnquiryActName = z.infer<typeof enquiryAct>

export const enquiryDetail = enquirySummary.extend({
  /** Of the buyer; null on the buyer's own page, for links get forwarded. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  messages: z.array(
    z.object({
      id: z.string(),
      side: z.enum(["buyer", "producer"]),
      author: z.string(),
      text: z.string(),
      at: instant,
    }),
  ),
  may: z.array(enquiryAct),
})
export type EnquiryDetail = z.infer<typeof enquiryDetail>

export const enquiryMessageBody = z.object({ key: stepKey, text: humanText(2_000, 1) })
export const enquiryActBody = z.object({ act: z.enum(["agree", "decline", "close"]) })

export const enquiryFilter = z.enum(["waiting", "open", "over"])
export type EnquiryFilter = z.infer<typeof enquiryFilter>
export const enquiryQuery = z.object({
  shelf: enquiryFilter.default("waiting"),
  after: z
    .string()
    .regex(/^\d{1,17}\.benq_[0-9A-Za-z]{10,40}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type EnquiryQuery = z.infer<typeof enquiryQuery>
export const enquiryPage = z.object({
  enquiries: z.array(enquirySummary),
  counts: z.record(enquiryFilter, z.number().int()),
  nextAfter: z.string().nullable(),
})
export type EnquiryPage = z.infer<typeof enquiryPage>
