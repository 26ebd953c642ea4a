import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { HeldSite, Officer, SiteHoldReason, SiteContent } from "@ocop/contracts"
import { inProvince } from "../../organisations/in-province"

const MOST_SHOWN = 100

/** Producer sites with held content, in the officer's scope. */
export const heldSitesOf = (database: Knex, officer: Officer): Knex.QueryBuilder =>
  inProvince(
    database("producer_site as site")
      .join("producer", "producer.id", "site.producer_id")
      .whereNotNull("site.held_at")
      .whereNull("site.answer")
      .whereNull("producer.deleted_at"),
    officer,
  )

/** Moderation queue of producer sites, longest waiting first. */
export async function listHeldSites(database: Knex, officer: Officer): Promise<{ sites: HeldSite[] }> {
  const rows = (await heldSitesOf(database, officer)
    .orderBy(["site.held_at", "producer.id"])
    .limit(MOST_SHOWN)
    .select(
      "producer.id",
      "producer.name",
      "producer.handle",
      "site.words",
      "site.holds",
      "site.held_at",
    )) as {
    id: string
    name: string
    handle: string
    words: SiteContent
    holds: SiteHoldReason[]
    held_at: Date
  }[]
  return {
    sites: rows.map((row) => ({
      producerId: row.id,
      producerName: row.name,
      path: row.handle,
      words: row.words,
      holds: row.holds,
      since: row.held_at.toISOString(),
    })),
  }
}
