import type { ExecArgs } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { searchTargets } from "../domains/catalogue/indexing/search-targets"
import { printLine } from "./print-line"

/**
 * `medusa exec ./src/scripts/reindex.ts [INDEX …]`: rebuilds search indexes from the database, each beside the active
 * one, and swaps it in when it is complete, without downtime. Without names: all of them.
 */
export default async function reindex({ container, args }: ExecArgs): Promise<void> {
  const known = searchTargets().map((target) => target.index)
  const wanted = args?.length ? args : known
  const unknown = wanted.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Error(`No such index: ${unknown.join(", ")}. There are: ${known.join(", ")}`)
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  for (const index of wanted) {
    const started = Date.now()
    await container.resolve(Modules.SEARCH).reindex({ index, strategy: "swap" })
    const took = Date.now() - started
    const built = await database("search_index_sync as sync")
      .join("search_index_version as version", "version.id", "sync.search_index_version_id")
      .join("search_index as logical", "logical.id", "version.search_index_id")
      .where("logical.name", index)
      .max("sync.documents_synced as documents")
      .where("version.version", database.ref("logical.active_version"))
      .first()
    printLine(`REINDEXED ${index} ${Number(built?.documents ?? 0)} documents ${took} ms`)
  }
}
