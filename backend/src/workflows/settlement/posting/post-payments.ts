import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { captureEntry, refundPaidEntry } from "@ocop/money"
import { postEntries } from "./post"
import { BATCH, dongOf } from "./rows"

/** Cash is collected by carriers and given back by bank transfer: Medusa's rows of it are not money that moved. */
export const CASH_PROVIDER = "pp_cod_cod"

interface Moved {
  id: string
  order_id: string
  provider_id: string
  amount: string
  created_at: Date
}

/** Rows of Medusa's `capture` or `refund` that have no entry yet, with the order that they belong to. */
async function unposted(trx: Knex.Transaction, table: "capture" | "refund"): Promise<Moved[]> {
  const { rows } = (await trx.raw(
    `select m.id, opc.order_id, pm.provider_id, m.amount, m.created_at
       from ?? m
       join payment pm on pm.id = m.payment_id and pm.deleted_at is null
       join order_payment_collection opc
         on opc.payment_collection_id = pm.payment_collection_id and opc.deleted_at is null
      where m.deleted_at is null and pm.provider_id <> ?
        and not exists (
          select 1 from settlement_entry e where e.source_type = ? and e.source_id = m.id)
      order by m.id
      limit ?`,
    [table, CASH_PROVIDER, table, BATCH],
  )) as { rows: Moved[] }
  return rows
}

/** Money that a provider took in. */
export async function postCaptures(trx: Knex.Transaction): Promise<number> {
  const rows = await unposted(trx, "capture")
  await postEntries(
    trx,
    rows.map((row) => ({
      sourceType: "capture",
      sourceId: row.id,
      step: "captured",
      occurredAt: row.created_at,
      postings: captureEntry(row.provider_id, row.order_id, dongOf(row.amount)),
    })),
  )
  return rows.length
}

/** Money that a provider gave back. What it is taken from is decided by the reversals, not here. */
export async function postRefunds(trx: Knex.Transaction): Promise<number> {
  const rows = await unposted(trx, "refund")
  await postEntries(
    trx,
    rows.map((row) => ({
      sourceType: "refund",
      sourceId: row.id,
      step: "refunded",
      occurredAt: row.created_at,
      postings: refundPaidEntry(
        row.order_id,
        { account: "clearing", party: row.provider_id },
        dongOf(row.amount),
      ),
    })),
  )
  return rows.length
}
