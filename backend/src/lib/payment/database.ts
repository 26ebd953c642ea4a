import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export const databaseOf = (container: MedusaContainer): Knex =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex

/** Rows of plain SQL. Amounts are bigint in the tables and come as text: `Number` at the edge. */
export async function rowsOf<T>(database: Knex, sql: string, values: readonly unknown[] = []): Promise<T[]> {
  const { rows } = (await database.raw(sql, values as string[])) as { rows: T[] }
  return rows
}
