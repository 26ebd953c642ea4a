import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Locale } from "@ocop/contracts"
import { NOTIFICATION_QUEUE_MODULE } from "../../modules/notification-queue"
import type {
  NewNotification,
  NotificationQueueModuleService,
} from "../../modules/notification-queue/service"
import type { TemplateData, TemplateName } from "./templates"

export interface NotificationToQueue<N extends TemplateName = TemplateName> {
  /** Idempotency key: what happened and to whom, e.g. `part:pord_…:packed`. One key is sent once. */
  readonly key: string
  readonly audience: "buyer" | "producer" | "officer"
  /**
   * `feed`: whose feed shows it (`prdr_…`, `offi_…`, `province:15`, `central`). `email`: one address or several. Either
   * may be missing; a buyer has no feed.
   */
  readonly recipient: {
    readonly feed?: string | null
    readonly email?: string | readonly string[] | null
  }
  readonly template: N
  readonly data: TemplateData<N>
  readonly locale?: Locale
}

const addressesOf = (email: NotificationToQueue["recipient"]["email"]): string[] => [
  ...new Set(
    (typeof email === "string" ? [email] : (email ?? [])).map((address) => address.trim().toLowerCase()),
  ),
]

/**
 * Queues a notification (transactional outbox): nothing is sent here, so it never fails because of a mail server.
 * Idempotent by its key; steps that are retried after a crash may call it again.
 *
 * @param transaction of the caller: the notification then commits together with the change that it is about
 */
export async function queueNotification<N extends TemplateName>(
  container: MedusaContainer,
  notice: NotificationToQueue<N>,
  transaction?: Knex,
): Promise<void> {
  const { key, audience, recipient, template, data, locale = "vi" } = notice
  const common = { audience, template, data, locale }
  const feed: NewNotification[] = recipient.feed
    ? [{ ...common, key: `${key}|feed|${recipient.feed}`, channel: "feed", recipient: recipient.feed }]
    : []
  const mails = addressesOf(recipient.email)
    .filter((address) => address !== "")
    .map((address): NewNotification => {
      return { ...common, key: `${key}|email|${address}`, channel: "email", recipient: address }
    })
  const service = container.resolve<NotificationQueueModuleService>(NOTIFICATION_QUEUE_MODULE)
  await service.queue([...feed, ...mails], new Date(), transaction)
}
