import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Database connection that Medusa and all modules share. */
export const databaseOf = (container: MedusaContainer): Knex =>
  container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

/**
 * Runs plain SQL and returns its rows. Amounts are bigint in the tables and come as text: convert with `Number` at the
 * edge.
 */
export async function rowsOf<T>(database: Knex, sql: string, values: unknown = []): Promise<T[]> {
  const { rows } = (await database.raw(sql, values as never)) as { rows: T[] }
  return rows
}

const present = new WeakMap<object, Set<string>>()

/**
 * Whether a table of another module exists. Modules are installed in any order and some installations leave one out; a
 * table that exists stays.
 */
export async function hasTable(database: Knex, table: string): Promise<boolean> {
  const owner = database.client as object
  const tables = present.get(owner) ?? new Set<string>()
  present.set(owner, tables)
  if (tables.has(table)) return true
  const [row] = await rowsOf<{ found: string | null }>(database, "select to_regclass(?)::text as found", [
    `public.${table}`,
  ])
  if (row?.found) tables.add(table)
  return Boolean(row?.found)
}
