import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { paymentEntry, pointPaidEntry, remittanceEntry, type Account, type Posting } from "@ocop/money"
import { postEntries } from "./post"
import { BATCH, dongOf } from "./rows"

interface BankFact {
  id: string
  kind: "remittance" | "payment"
  account: Account
  party: string
  settles: string
  received: string
  fee: string
  occurred_at: Date
}

function postingsOf(fact: BankFact): Posting[] {
  const owner = { account: fact.account, party: fact.party }
  if (fact.kind === "payment") return paymentEntry(owner, dongOf(fact.settles))
  const result = remittanceEntry({
    from: owner,
    settles: dongOf(fact.settles),
    received: dongOf(fact.received),
    fee: dongOf(fact.fee),
  })
  // Validated when it was recorded; a row that does not add up was not written by us.
  if (!result.ok) throw new RangeError(`${fact.id}: ${result.message}`)
  return result.postings
}

/** Posts the bank movements that operators recorded from the statement: cash remitted, and debts paid. */
export async function postBankEntries(trx: Knex.Transaction): Promise<number> {
  const { rows } = (await trx.raw(
    `select f.* from settlement_bank_entry f
      where not exists (
        select 1 from settlement_entry e where e.source_type = 'bank_fact' and e.source_id = f.id)
      order by f.id limit ?`,
    [BATCH],
  )) as { rows: BankFact[] }
  await postEntries(
    trx,
    rows.flatMap((fact) => {
      const source = { sourceType: "bank_fact", sourceId: fact.id, occurredAt: fact.occurred_at }
      return [
        { ...source, step: fact.kind, postings: postingsOf(fact) },
        // The same money, on the sales point's account.
        ...(fact.kind === "payment" && fact.account === "point_payable"
          ? [{ ...source, step: "point_paid", postings: pointPaidEntry(fact.party, dongOf(fact.settles)) }]
          : []),
      ]
    }),
  )
  return rows.length
}
