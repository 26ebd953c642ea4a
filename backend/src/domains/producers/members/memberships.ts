import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Membership } from "@ocop/contracts"

interface MembershipRow {
  id: string
  role: Membership["role"]
  producer_id: string
  producer_name: string
  standing: Membership["standing"] | null
}

/** Memberships of a person, oldest first. */
export async function membershipsOf(container: MedusaContainer, memberId: string): Promise<Membership[]> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = (await database("producer_membership as place")
    .join("producer", "producer.id", "place.producer_id")
    .leftJoin("producer_account as account", (join) =>
      join.on("account.producer_id", "producer.id").andOnNull("account.deleted_at"),
    )
    .where({ "place.member_id": memberId })
    .whereNull("place.deleted_at")
    .whereNull("producer.deleted_at")
    .orderBy(["place.created_at", "place.id"])
    .select(
      "place.id",
      "place.role",
      "place.producer_id",
      "producer.name as producer_name",
      "account.standing",
    )) as MembershipRow[]
  return rows.map((row) => ({
    id: row.id,
    producerId: row.producer_id,
    producerName: row.producer_name,
    role: row.role,
    standing: row.standing ?? "unclaimed",
  }))
}
