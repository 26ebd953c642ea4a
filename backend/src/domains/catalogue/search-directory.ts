import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { SearchDirectory } from "@ocop/contracts"
import { meilisearchIsConfigured, type SearchKind } from "./indexing/search-targets"

/**
 * The physical Meilisearch index that serves reads of each kind now. The Search Module builds a changed index beside
 * the old one and then switches to it, so names change; a reader that queries a dropped one reads the directory again.
 */
export async function readSearchDirectory(container: MedusaContainer): Promise<SearchDirectory> {
  const none = { listing: null, producer: null, salesPoint: null }
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const version = await readVersion(database)
  if (!meilisearchIsConfigured()) return { engine: "postgres", indexes: none, version }
  const rows: Array<{ name: string; physical_name: string }> = await database("search_index as logical")
    .join("search_index_version as version", function () {
      this.on("version.search_index_id", "logical.id").andOn("version.version", "logical.active_version")
    })
    .whereIn("logical.name", ["listing", "producer", "sales_point"] satisfies SearchKind[])
    .whereNull("logical.deleted_at")
    .whereNull("version.deleted_at")
    .select("logical.name", "version.physical_name")
  const nameOf = (kind: SearchKind) => rows.find((row) => row.name === kind)?.physical_name ?? null
  return {
    engine: "meilisearch",
    indexes: { listing: nameOf("listing"), producer: nameOf("producer"), salesPoint: nameOf("sales_point") },
    version,
  }
}

/** Version of all indexes by their change-log cursors; a cursor moves only when its index has applied the changes. */
async function readVersion(database: Knex): Promise<string> {
  const cursors: Array<{ place: string }> = await database("search_cursor")
    .select(database.raw("concat(target, ':', last_xid, ':', last_change, ':', physical_name) as place"))
    .orderBy("target")
  return createHash("sha256")
    .update(cursors.map(({ place }) => place).join("|"))
    .digest("base64url")
    .slice(0, 22)
}
