import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The feed of a province's officers, or of the central ones where there is no province. */
export const officerFeed = (provinceCode: string | null): string =>
  provinceCode === null ? "central" : `province:${provinceCode}`

/** Feed of a producer, and the e-mail addresses of those of its owners who sign in by e-mail. */
export async function producerAndOwners(
  trx: Knex,
  producerId: string,
): Promise<{ feed: string; email: string[] }> {
  const names = (await trx("producer_membership as place")
    .join("producer_member as member", "member.id", "place.member_id")
    .where({ "place.producer_id": producerId, "place.role": "owner" })
    .whereNull("place.deleted_at")
    .pluck("member.sign_in_name")) as string[]
  return { feed: producerId, email: names.filter((name) => name.includes("@")) }
}
