import type { MedusaContainer } from "@medusajs/framework/types"
import type { DuePayouts, Payout, PayoutPage } from "@ocop/contracts"
import { SMALLEST_PAYOUT } from "@ocop/money"
import { ProblemError } from "../../shared/errors/problem"
import { databaseOf, rowsOf } from "../../shared/database"
import { payeesOf } from "./payees"

interface BatchRow {
  id: string
  number: number
  status: Payout["status"]
  total: string
  lines: number
  paid: string
  failed: string
  frozen_at: Date
  closed_at: Date | null
}

export interface PayoutLineRow {
  code: string
  producer_id: string
  name: string
  amount: string
  bank_bin: string
  account_number: string
  account_name: string
  memo: string
  status: "in_transit" | "paid" | "failed"
  reason: string | null
  bank_reference: string | null
}

/** Producers with a balance due now. A negative balance is set off against later sales. */
export async function duePayouts(container: MedusaContainer): Promise<DuePayouts> {
  const database = databaseOf(container)
  const owed = await rowsOf<{ party: string; name: string | null; owed: string }>(
    database,
    `select b.party, p.name, b.owed
       from (select party, -sum(amount) as owed from settlement_posting
              where account = 'producer_payable' group by party having sum(amount) <> 0) b
       left join producer p on p.id = b.party
      order by b.owed desc, b.party limit 1000`,
  )
  const payees = await payeesOf(
    database,
    owed.map((row) => row.party),
  )
  const rows = owed.map((row) => ({
    producerId: row.party,
    name: row.name ?? row.party,
    amount: Number(row.owed),
    hasAccount: payees.has(row.party),
    enough: Number(row.owed) >= SMALLEST_PAYOUT,
  }))
  return {
    rows,
    ready: rows.filter((row) => row.hasAccount && row.enough).reduce((sum, row) => sum + row.amount, 0),
  }
}

const batches = `
  select b.*, (select count(*) from payout_batch_line l where l.batch_id = b.id and l.status = 'paid') as paid,
         (select count(*) from payout_batch_line l where l.batch_id = b.id and l.status = 'failed') as failed
    from payout_batch b`

const present = (row: BatchRow): Payout => ({
  id: row.id,
  number: row.number,
  status: row.status,
  total: Number(row.total),
  lines: row.lines,
  paid: Number(row.paid),
  failed: Number(row.failed),
  frozenAt: row.frozen_at.toISOString(),
  closedAt: row.closed_at?.toISOString() ?? null,
})

export async function listPayouts(container: MedusaContainer): Promise<Payout[]> {
  const rows = await rowsOf<BatchRow>(databaseOf(container), `${batches} order by b.number desc limit 100`)
  return rows.map(present)
}

/** A payout batch with its lines, from the ledger's tables. @throws ProblemError `payout_not_found` */
export async function findPayout(
  container: MedusaContainer,
  id: string,
): Promise<{ payout: Payout; lines: PayoutLineRow[] }> {
  const database = databaseOf(container)
  const [batch] = await rowsOf<BatchRow>(database, `${batches} where b.id = ?`, [id])
  if (!batch) throw new ProblemError("payout_not_found")
  const lines = await rowsOf<PayoutLineRow>(
    database,
    `select l.*, coalesce(p.name, l.account_name) as name from payout_batch_line l
       left join producer p on p.id = l.producer_id where l.batch_id = ? order by l.code`,
    [id],
  )
  return { payout: present(batch), lines }
}

export async function readPayout(container: MedusaContainer, id: string): Promise<PayoutPage> {
  const { payout, lines } = await findPayout(container, id)
  return {
    ...payout,
    rows: lines.map((line) => ({
      code: line.code,
      producerId: line.producer_id,
      name: line.name,
      amount: Number(line.amount),
      bankBin: line.bank_bin,
      accountEnd: line.account_number.slice(-4),
      status: line.status,
      reason: line.reason,
      reference: line.bank_reference,
    })),
  }
}
