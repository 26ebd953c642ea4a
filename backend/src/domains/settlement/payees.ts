import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { hasTable, rowsOf } from "../../shared/database"

export interface Payee {
  readonly bin: string
  readonly number: string
  readonly name: string
}

/**
 * Bank accounts of producers, by producer. The producer's own entry (`producer_account`) takes precedence over one
 * that an operator recorded. A producer without an account is missing.
 */
export async function payeesOf(
  database: Knex,
  producerIds: readonly string[],
): Promise<ReadonlyMap<string, Payee>> {
  if (producerIds.length === 0) return new Map()
  const recorded = await rowsOf<Payee & { owner: string }>(
    database,
    `select producer_id as owner, bank_bin as bin, account_number as number, account_name as name
       from settlement_payee where producer_id = any(?)`,
    [[...producerIds]],
  )
  const own = (await hasTable(database, "producer_account"))
    ? await rowsOf<Payee & { owner: string }>(
        database,
        `select a.producer_id as owner, a.bank_bin as bin, a.bank_account as number,
                coalesce(nullif(a.bank_holder, ''), p.name) as name
           from producer_account a join producer p on p.id = a.producer_id
          where a.deleted_at is null and a.bank_bin is not null and a.bank_account is not null
            and a.producer_id = any(?)`,
        [[...producerIds]],
      )
    : []
  return new Map([...recorded, ...own].map(({ owner, ...payee }) => [owner, payee]))
}
