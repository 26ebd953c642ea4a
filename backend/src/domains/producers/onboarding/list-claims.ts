import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Claimable, ProducerClaim } from "@ocop/contracts"
import { likeContaining } from "../../../shared/like-pattern"
import { placeName } from "../../../shared/place-names"

interface ClaimRow {
  id: string
  producer_id: string
  producer_name: string
  member_name: string
  sign_in_name: string
  reason: string
  state: ProducerClaim["state"]
  created_at: Date
  answer: string | null
}

/** Claims with names, before any filter. */
export const claimRows = (database: Knex): Knex.QueryBuilder =>
  database("producer_claim as claim")
    .join("producer", "producer.id", "claim.producer_id")
    .join("producer_member as member", "member.id", "claim.member_id")
    .whereNull("claim.deleted_at")
    .select("claim.*", "producer.name as producer_name", "member.name as member_name", "member.sign_in_name")

export const claimView = (row: ClaimRow): ProducerClaim => ({
  id: row.id,
  producerId: row.producer_id,
  producerName: row.producer_name,
  memberName: row.member_name,
  signInName: row.sign_in_name,
  reason: row.reason,
  state: row.state,
  at: row.created_at.toISOString(),
  answer: row.answer,
})

export const claimsOf = async (rows: Knex.QueryBuilder): Promise<ProducerClaim[]> =>
  (
    (await rows.orderBy([{ column: "claim.created_at", order: "desc" }, "claim.id"]).limit(100)) as ClaimRow[]
  ).map(claimView)

/** Producers from recognition lists that nobody manages: they are public in the shop, so their names are no secret. */
export const claimableRows = (database: Knex): Knex.QueryBuilder =>
  database("producer")
    .whereNull("producer.deleted_at")
    .where({ "producer.status": "published", "producer.named": true })
    .whereNotExists((inner) =>
      inner
        .from("producer_membership as place")
        .whereRaw("place.producer_id = producer.id and place.deleted_at is null")
        .select(database.raw("1")),
    )
    .whereNotExists((inner) =>
      inner
        .from("producer_account as account")
        .whereRaw("account.producer_id = producer.id and account.deleted_at is null")
        .select(database.raw("1")),
    )

export async function searchClaimable(database: Knex, q: string): Promise<Claimable[]> {
  const rows = (await claimableRows(database)
    .whereRaw("lower(unaccent(producer.name)) like lower(unaccent(?))", [likeContaining(q)])
    .orderBy(["producer.name", "producer.id"])
    .limit(20)
    .select("producer.id", "producer.name", "producer.province_code", "producer.commune_code")) as {
    id: string
    name: string
    province_code: string | null
    commune_code: string | null
  }[]
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    placeText: placeName(row.province_code, row.commune_code),
  }))
}
