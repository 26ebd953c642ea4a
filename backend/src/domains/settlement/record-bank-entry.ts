import type { MedusaContainer } from "@medusajs/framework/types"
import { remittanceEntry, type Account } from "@ocop/money"
import { ProblemError } from "../../shared/errors/problem"
import { databaseOf } from "../../shared/database"
import { newId } from "./posting/post"

export interface BankEntryInput {
  readonly kind: "remittance" | "payment"
  readonly account: Account
  readonly party: string
  readonly settles: number
  readonly received: number
  readonly fee: number
  readonly reference: string
  readonly occurredAt: string
}

/**
 * Records a movement of the bank's statement. The job posts its ledger entry; the bank's reference makes it unique.
 *
 * @throws ProblemError `bank_fact_does_not_add_up`, `bank_fact_already_recorded`
 */
export async function recordBankEntry(
  container: MedusaContainer,
  input: BankEntryInput,
  by: string,
): Promise<{ id: string }> {
  const { kind, account, party, settles, received, fee, reference, occurredAt } = input
  const exact =
    kind === "payment"
      ? received === settles && fee === 0
      : remittanceEntry({ from: { account, party }, settles, received, fee }).ok
  if (!exact) throw new ProblemError("bank_fact_does_not_add_up")
  const id = newId("stbf")
  const row = { id, kind, account, party, settles, received, fee, reference, recorded_by: by }
  const made = (await databaseOf(container)("settlement_bank_entry")
    .insert({ ...row, occurred_at: new Date(occurredAt) })
    .onConflict("reference")
    .ignore()
    .returning("id")) as { id: string }[]
  if (made.length === 0) throw new ProblemError("bank_fact_already_recorded")
  return { id }
}
