import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { queueNotification } from "../notifications/queue-notification"
import { officerFeed, producerAndOwners } from "../notifications/recipients"

type Decision = "listing_shown" | "listing_refused" | "change_accepted" | "change_refused"

/** A notification that commits with the change it is about. Plain JSON, so that a workflow step can carry it. */
export type ListingNotification = {
  /** Id of the listing or of its change request. */
  readonly id: string
  readonly title: string
  /** Milliseconds since the epoch; part of the notification's key. */
  readonly at: number
} & (
  | { readonly template: "listing_waits"; readonly provinceCode: string | null }
  | { readonly template: Decision; readonly producerId: string; readonly reason: string | null }
)

/**
 * Queues a notification to the officers of the producer's province (a held listing) or to the producer's members (an
 * officer's decision).
 *
 * @param trx transaction that decides
 */
export async function notifyOfListing(
  container: MedusaContainer,
  trx: Knex.Transaction,
  notification: ListingNotification,
): Promise<void> {
  const { id, title, at, template } = notification
  if (template === "listing_waits") {
    await queueNotification(
      container,
      {
        key: `listing:${id}:waits:${at}`,
        audience: "officer",
        recipient: { feed: officerFeed(notification.provinceCode) },
        template,
        data: { title, reason: null },
      },
      trx,
    )
    return
  }
  await queueNotification(
    container,
    {
      key: `listing:${id}:${template}:${at}`,
      audience: "producer",
      recipient: await producerAndOwners(trx, notification.producerId),
      template,
      data: { title, reason: notification.reason },
    },
    trx,
  )
}
