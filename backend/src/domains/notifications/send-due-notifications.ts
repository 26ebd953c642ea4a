import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { NOTIFICATION_QUEUE_MODULE } from "../../modules/notification-queue"
import {
  MOST_ATTEMPTS,
  type ClaimedNotification,
  type NotificationQueueModuleService,
} from "../../modules/notification-queue/service"
import { emailBodyOf } from "./email-body"
import { notificationText } from "./templates"
import { errorText } from "../../shared/errors/error-text"

/** Concurrent sends: a slow mail server must not delay the feeds. */
const LANES = 4
/** Limit of one tick, so that a flood of notifications never keeps a worker from stopping. */
const MOST_AT_ONCE = 400

/** Channel of Medusa's Notification module; `feed` is the one of Medusa's own admin. */
export const OFFICE_CHANNEL = "office"

const MINUTE = 60_000

/** Exponential back-off: one minute, then four times as long each time, at most six hours. */
export const waitAfter = (attempts: number): number =>
  Math.min(MINUTE * 4 ** Math.max(0, attempts - 1), 360 * MINUTE)

/** Whether the mail server refused for good (SMTP 5xx): an address that does not exist, or a rejected e-mail. */
const isFinal = (error: string): boolean => /SMTP 5\d\d/.test(error)

export const shopOrigin = (): string =>
  (process.env.PUBLIC_URL ?? "http://localhost:8000").replace(/\/+$/, "")
const mailDomain = (): string => new URL(shopOrigin()).hostname

/**
 * Hands one notification to Medusa's Notification module. Each attempt is a new notification there, without an
 * idempotency key: when a failed one is repeated under the same key, Medusa updates a row that does not exist, after it
 * has sent. Our own lease makes sure that it is sent once.
 */
async function hand(container: MedusaContainer, notice: ClaimedNotification): Promise<void> {
  const text = notificationText(notice.template, notice.data, notice.locale)
  if (!text) throw new Error(`SMTP 550: no template ${notice.template}`)
  const data =
    notice.channel === "email"
      ? {
          ...emailBodyOf(text, notice.locale, shopOrigin()),
          messageId: `<${notice.id}@${mailDomain()}>`,
        }
      : { template: notice.template, values: notice.data }
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: notice.recipient,
    channel: notice.channel === "email" ? "email" : OFFICE_CHANNEL,
    template: notice.template,
    receiver_id: notice.channel === "feed" ? notice.recipient : null,
    resource_id: notice.id,
    resource_type: "notice",
    trigger_type: notice.audience,
    data,
  })
}

export interface SendingReport {
  readonly sent: number
  readonly failed: number
}

/**
 * Sends due notifications: each by one process at a time, retried with growing waits, and kept as a dead letter for
 * operators after {@link MOST_ATTEMPTS} attempts or a permanent refusal. An accepted e-mail is not sent again; if the
 * acceptance itself is lost, the second e-mail carries the Message-ID of the first.
 *
 * @param at the present moment
 */
export async function sendDueNotifications(
  container: MedusaContainer,
  at: () => Date = () => new Date(),
): Promise<SendingReport> {
  const service = container.resolve<NotificationQueueModuleService>(NOTIFICATION_QUEUE_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  await service.buryLost(at())
  let sent = 0
  let failed = 0
  let taken = 0

  async function lane(): Promise<void> {
    while (taken++ < MOST_AT_ONCE) {
      const notice = await service.claim(at())
      if (!notice) return
      try {
        await hand(container, notice)
      } catch (error) {
        const reason = errorText(error)
        const over = isFinal(reason) || notice.attempts >= MOST_ATTEMPTS
        await service.markFailed(
          notice,
          reason,
          over ? null : new Date(at().getTime() + waitAfter(notice.attempts)),
        )
        if (over) logger.warn(`Notice ${notice.id} (${notice.template}) is given up: ${reason}`)
        failed += 1
        continue
      }
      await service.markSent(notice, at())
      sent += 1
    }
  }

  await Promise.all(Array.from({ length: LANES }, lane))
  return { sent, failed }
}
