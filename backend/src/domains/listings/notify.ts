import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../shared/database"
import { queueNotification } from "../notifications/queue-notification"
import { officerFeed, producerAndOwners } from "../notifications/recipients"

/** Notifies the officers of the producer's province of a held listing or a change request. */
export const notifyOfficers = (
  container: MedusaContainer,
  producer: { readonly province_code: string | null },
  listingId: string,
  title: string,
  now: Date,
): Promise<void> =>
  queueNotification(container, {
    key: `listing:${listingId}:waits:${now.getTime()}`,
    audience: "officer",
    recipient: { feed: officerFeed(producer.province_code) },
    template: "listing_waits",
    data: { title, reason: null },
  })

/** Notifies the producer's members of an officer's decision. */
export async function notifyProducer(
  container: MedusaContainer,
  producerId: string,
  template: "listing_shown" | "listing_refused" | "change_accepted" | "change_refused",
  about: { readonly id: string; readonly title: string; readonly reason: string | null },
  now: Date,
  trx: Knex = databaseOf(container),
): Promise<void> {
  await queueNotification(
    container,
    {
      key: `listing:${about.id}:${template}:${now.getTime()}`,
      audience: "producer",
      recipient: await producerAndOwners(trx, producerId),
      template,
      data: { title: about.title, reason: about.reason },
    },
    trx,
  )
}
