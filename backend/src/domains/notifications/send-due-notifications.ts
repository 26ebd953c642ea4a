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

/** Notices at a time: a slow mail server must not hold up the feeds. */
const LANES = 4
/** A tick ends after so many, so that a flood of notices never keeps a worker from stopping. */
const MOST_AT_ONCE = 400

/** Channel of Medusa's Notification module; `feed` is the one of Medusa's own admin. */
export const OFFICE_CHANNEL = "office"

const MINUTE = 60_000

/** One minute, then four times as long each time, at most six hours. */
export const waitAfter = (attempts: number): number =>
  Math.min(MINUTE * 4 ** Math.max(0, attempts - 1), 360 * MINUTE)

/** The mail server said that this will never work: an address that does not exist, a letter it refuses. */
const isFinal = (error: string): boolean => /SMTP 5\d\d/.test(error)

export const shopOrigin = (): string =>
  (process.env.PUBLIC_URL ?? "http://localhost:8000").replace(/\/+$/, "")
const mailDomain = (): string => new URL(shopOrigin()).hostname

/**
 * Hands one notice to Medusa's Notification module. Each attempt is a notification of its own there, without an
 * idempotency key: repeating a failed one under the same key makes Medusa update a row that does not exist, after
 * it has sent. That a notice is sent once is kept by our own claim.
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
 * Sends what is due: each notice by one process at a time, tried again with growing waits, given up and kept for
 * everybody to see after {@link MOST_ATTEMPTS} attempts or a final refusal. After a mail was accepted it is not
 * sent again; if the acceptance itself is lost, the second letter carries the first one's Message-ID.
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
        const reason = String((error as Error)?.message ?? error)
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
