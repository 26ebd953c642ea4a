import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../database"
import { queueNotice } from "../notice/queue-notice"

/** Officers of the producer's province hear that something waits. */
export const tellOfficers = (
  container: MedusaContainer,
  producer: { readonly province_code: string | null },
  listingId: string,
  title: string,
  now: Date,
): Promise<void> =>
  queueNotice(container, {
    key: `listing:${listingId}:waits:${now.getTime()}`,
    audience: "officer",
    recipient: { feed: producer.province_code ? `province:${producer.province_code}` : "central" },
    template: "listing_waits",
    data: { title, reason: null },
  })

/** The producer's people hear what an officer decided. */
export async function tellProducer(
  container: MedusaContainer,
  producerId: string,
  template: "listing_shown" | "listing_refused" | "change_accepted" | "change_refused",
  about: { readonly id: string; readonly title: string; readonly reason: string | null },
  now: Date,
  trx: Knex = databaseOf(container),
): Promise<void> {
  const owners = (await trx("producer_membership as place")
    .join("producer_member as member", "member.id", "place.member_id")
    .where({ "place.producer_id": producerId, "place.role": "owner" })
    .whereNull("place.deleted_at")
    .pluck("member.sign_in_name")) as string[]
  await queueNotice(
    container,
    {
      key: `listing:${about.id}:${template}:${now.getTime()}`,
      audience: "producer",
      recipient: { feed: producerId, email: owners.filter((name) => name.includes("@")) },
      template,
      data: { title: about.title, reason: about.reason },
    },
    trx,
  )
}
