import { setTimeout as pause } from "node:timers/promises"

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { applySearchChanges } from "../../../src/domains/catalogue/indexing/apply-changes"

interface IndexMigrations {
  createIndexMigrationPlan(): Promise<unknown[]>
  executeIndexMigrationPlan(actions: unknown[]): Promise<void>
}

/** Builds every search index from the database, as `medusa db:migrate` and a first start do. */
export async function buildSearchIndexes(container: MedusaContainer): Promise<void> {
  const search = container.resolve(Modules.SEARCH)
  const migrations = search as unknown as IndexMigrations
  await migrations.executeIndexMigrationPlan(await migrations.createIndexMigrationPlan())
  await search.reindex({})
}

const PATIENCE_MS = 30_000

/**
 * Drains the change log until nothing is left; the job does the same once a second. A round that takes nothing is not
 * the end: the log waits for every transaction that is open in the same PostgreSQL, those of other test files too, and
 * the job may have the cursor in its hand.
 */
export async function drainAll(container: MedusaContainer): Promise<void> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const left = async (): Promise<boolean> => {
    const answer = await database.raw<{ rows: Array<{ left: boolean }> }>(
      `select exists (
         select 1 from search_cursor cursor, search_change change
          where cursor.physical_name is not null
            and (change.xid, change.id) > (cursor.last_xid::xid8, cursor.last_change::bigint)
       ) as left`,
    )
    return answer.rows[0]!.left
  }
  const end = Date.now() + PATIENCE_MS
  while ((await applySearchChanges(container)) > 0 || (await left())) {
    if (Date.now() > end) throw new Error("The change log does not come to an end")
    await pause(20)
  }
}
