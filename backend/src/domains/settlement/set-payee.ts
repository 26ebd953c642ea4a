import type { MedusaContainer } from "@medusajs/framework/types"
import { ProblemError } from "../../shared/errors/problem"
import { databaseOf, rowsOf } from "../../shared/database"

/** Records the bank account of a producer that does not maintain one itself. @throws ProblemError */
export async function setPayee(
  container: MedusaContainer,
  producerId: string,
  account: { bankBin: string; accountNumber: string; accountName: string },
  by: string,
): Promise<{ producerId: string }> {
  const database = databaseOf(container)
  const [producer] = await rowsOf(database, "select id from producer where id = ? and deleted_at is null", [
    producerId,
  ])
  if (!producer) throw new ProblemError("not_found")
  await database("settlement_payee")
    .insert({
      producer_id: producerId,
      bank_bin: account.bankBin,
      account_number: account.accountNumber,
      account_name: account.accountName,
      updated_by: by,
      updated_at: new Date(),
    })
    .onConflict("producer_id")
    .merge()
  return { producerId }
}
