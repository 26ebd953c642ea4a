import type { MedusaContainer } from "@medusajs/framework/types"
import { rowsOf, databaseOf } from "../../shared/database"
import type { ReceivingAccount } from "./settings"

/** Confirmed bank accounts of producers, by producer's id; a producer without one is missing. */
export async function receivingAccounts(
  container: MedusaContainer,
  producerIds: readonly string[],
): Promise<ReadonlyMap<string, ReceivingAccount>> {
  const database = databaseOf(container)
  if (producerIds.length === 0) return new Map()
  const rows = await rowsOf<{ producer_id: string; bin: string; account: string; name: string }>(
    database,
    `select a.producer_id, a.bank_bin as bin, a.bank_account as account,
            coalesce(nullif(a.bank_holder, ''), p.name) as name
       from producer_account a join producer p on p.id = a.producer_id
      where a.deleted_at is null and a.bank_bin is not null and a.bank_account is not null
        and a.producer_id = any(?)`,
    [[...producerIds]],
  )
  return new Map(rows.map(({ producer_id, bin, account, name }) => [producer_id, { bin, account, name }]))
}
