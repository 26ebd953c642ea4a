import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { drainSearchFeed } from "../../../src/lib/search-feed/drain"

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

/** Drains the change log until nothing is left; the job does the same once a second. */
export async function drainAll(container: MedusaContainer): Promise<void> {
  for (let round = 0; round < 20; round++) if ((await drainSearchFeed(container)) === 0) return
  throw new Error("The change log does not come to an end")
}
