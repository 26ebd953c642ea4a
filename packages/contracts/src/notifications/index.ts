import { z } from "zod"
import { instant, prefixedId } from "../primitives.js"

/** An entry of a notification feed, in the reader's language. */
export const feedEntry = z.object({
  id: z.string(),
  at: instant,
  title: z.string(),
  lines: z.array(z.string()),
  action: z.object({ label: z.string(), path: z.string() }).nullable(),
  unread: z.boolean(),
})
export type FeedEntry = z.infer<typeof feedEntry>

export const feedPage = z.object({
  notices: z.array(feedEntry),
  unread: z.number().int(),
  nextAfter: z.string().nullable(),
})
export type FeedPage = z.infer<typeof feedPage>

export const feedQuery = z.object({
  after: z
    .string()
    .max(80)
    .regex(/^\d{1,17}\.noti_[0-9A-Za-z]{10,40}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export type FeedQuery = z.infer<typeof feedQuery>

export const readFeedQuery = z.object({ until: instant })
export const feedRead = z.object({ until: instant })

/** An e-mail of the demonstration. */
export const demoMail = z.object({
  id: z.string(),
  to: z.string(),
  at: instant,
  subject: z.string(),
  text: z.string(),
})
export type DemoMail = z.infer<typeof demoMail>
export const demoMailPage = z.object({ mails: z.array(demoMail) })

export const notificationId = prefixedId("ntc")

/** A notification that failed after its last attempt (dead letter). */
export const undeliveredNotification = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  attempts: z.number().int(),
  lastError: z.string(),
  at: instant,
})
export type UndeliveredNotification = z.infer<typeof undeliveredNotification>
export const undeliveredNotificationPage = z.object({ notices: z.array(undeliveredNotification) })
export const requeuedNotification = z.object({ id: z.string() })
