import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const CURSOR = "srcu_star_boundaries"

/**
 * Writes into the change log every product whose star changed by the passing of time alone since the last run: a
 * certificate that began or ended. So a lapsed star leaves facets and filters without a manual reindex; readers compare
 * the period with their own clock in the meantime.
 *
 * @param at the present moment (UTC)
 */
export async function logStarBoundaries(container: MedusaContainer, at: Date): Promise<number> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return await database.transaction(async (trx) => {
    await trx("search_cursor")
      .insert({
        id: CURSOR,
        target: "star_boundaries",
        boundary_at: at,
        last_change: 0,
        raw_last_change: { value: "0", precision: 20 },
      })
      .onConflict("id")
      .ignore()
    const cursor = await trx("search_cursor")
      .where({ id: CURSOR })
      .forUpdate()
      .skipLocked()
      .first("boundary_at")
    if (!cursor) return 0
    const since = cursor.boundary_at as Date
    if (at <= since) return 0
    const logged = await trx.raw<{ rowCount: number }>(
      `insert into search_change (entity, entity_id)
       select distinct 'product', product_id from certificate
        where deleted_at is null
          and ((valid_from > ? and valid_from <= ?) or (valid_until > ? and valid_until <= ?))`,
      [since, at, since, at],
    )
    await trx("search_cursor").where({ id: CURSOR }).update({ boundary_at: at, updated_at: at })
    return logged.rowCount
  })
}

/** Trims the change log of entries that every index has applied. One day is kept for rebuilt indexes, which replay. */
export async function trimChangeLog(container: MedusaContainer): Promise<void> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await database.raw(
    `delete from search_change where changed_at < now() - interval '1 day'
       and xid < coalesce((select min(last_xid::xid8) from search_cursor where physical_name is not null), '0'::xid8)`,
  )
}
