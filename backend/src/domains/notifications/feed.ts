import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { FeedPage, FeedQuery, Locale, Officer } from "@ocop/contracts"
import { keysetPage, microsecondsOf, pageOf } from "../../shared/keyset"
import { NOTIFICATION_QUEUE_MODULE } from "../../modules/notification-queue"
import type { NotificationQueueModuleService } from "../../modules/notification-queue/service"
import { officerFeed } from "./recipients"
import { OFFICE_CHANNEL } from "./send-due-notifications"
import { notificationText } from "./templates"

/** Reader of a feed: whose entries a person reads, and the key of the person's read mark. */
export interface FeedReader {
  readonly receivers: readonly string[]
  readonly reader: string
}

/** Feed of an officer: the own entries and those of the own province; for a central officer, the central ones. */
export const feedOfOfficer = (officer: Officer): FeedReader => ({
  receivers: [officer.id, officerFeed(officer.provinceCode)],
  reader: officer.id,
})

/** Feed of a producer: all members read the same entries, each with an own read mark. */
export const feedOfProducer = (producerId: string, memberId: string): FeedReader => ({
  receivers: [producerId],
  reader: `${memberId}@${producerId}`,
})

interface EntryRow {
  id: string
  template: string
  data: { values?: unknown } | null
  created_at: Date
  sort_key: string
}

const SORT_KEY = microsecondsOf("created_at")

const entries = (database: Knex, { receivers }: FeedReader) =>
  database("notification")
    .whereIn("receiver_id", [...receivers])
    .where({ channel: OFFICE_CHANNEL, status: "success" })
    .whereNull("deleted_at")

/** One page of a feed, newest first, in the reader's language. */
export async function readFeed(
  container: MedusaContainer,
  feed: FeedReader,
  { after, limit }: FeedQuery,
  locale: Locale,
): Promise<FeedPage> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const service = container.resolve<NotificationQueueModuleService>(NOTIFICATION_QUEUE_MODULE)
  const [mark] = await service.listNotificationReadMarks({ reader: feed.reader }, { take: 1 })
  const readUntil = mark ? new Date(mark.read_until) : new Date(0)
  const rows = (await entries(database, feed)
    .modify((page) => keysetPage(page, { key: SORT_KEY, id: "id", direction: "desc" }, { after, limit }))
    .select(
      "id",
      "template",
      "data",
      "created_at",
      database.raw(`${SORT_KEY}::text as sort_key`),
    )) as EntryRow[]
  const { page, nextAfter } = pageOf(rows, limit)
  const { unread } = (await entries(database, feed)
    .where("created_at", ">", readUntil)
    .first(database.raw("count(*)::int as unread"))) as { unread: number }
  return {
    notices: page.flatMap((row) => {
      const text = notificationText(row.template, row.data?.values, locale)
      if (!text) return []
      return {
        id: row.id,
        at: row.created_at.toISOString(),
        title: text.subject,
        lines: [...text.lines],
        action: text.action ?? null,
        unread: row.created_at > readUntil,
      }
    }),
    unread,
    nextAfter,
  }
}

/** Marks a feed as read up to a moment, never further than now. */
export async function markFeedRead(
  container: MedusaContainer,
  feed: FeedReader,
  until: Date,
  now: Date,
): Promise<void> {
  const service = container.resolve<NotificationQueueModuleService>(NOTIFICATION_QUEUE_MODULE)
  await service.markRead(feed.reader, until < now ? until : now)
}
