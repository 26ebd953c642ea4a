import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { captureEntry, directPaymentEntry, refundPaidEntry, type Owner } from "@ocop/money"
import { COD_PROVIDER, STRIPE_PROVIDER, VIETQR_PROVIDER } from "../../../shared/payment-providers"
import { hasTable, rowsOf } from "../../../shared/database"
import { postEntries } from "./post"
import { BATCH, dongOf } from "./rows"

/**
 * Money that a provider moved. Cash on delivery is none of it: carriers collect it. Stripe refunds by itself; for all
 * other providers the platform's bank makes the refund.
 */
interface Moved {
  id: string
  order_id: string
  provider_id: string
  amount: string
  created_at: Date
  /** The producer who makes the refund itself, because it was paid directly. */
  payer_id: string | null
}

/** Rows of Medusa's `capture` or `refund` without a ledger entry, with their order. */
async function unposted(trx: Knex.Transaction, table: "capture" | "refund"): Promise<Moved[]> {
  const itemised = table === "refund" && (await hasTable(trx, "payment_refund"))
  return rowsOf<Moved>(
    trx,
    `select m.id, opc.order_id, pm.provider_id, m.amount, m.created_at,
            ${itemised ? "case when pr.payer = 'producer' then pr.producer_id end" : "null"} as payer_id
       from ${table} m
       join payment pm on pm.id = m.payment_id and pm.deleted_at is null
       join order_payment_collection opc
         on opc.payment_collection_id = pm.payment_collection_id and opc.deleted_at is null
       ${itemised ? "left join payment_refund pr on pr.id = m.note" : ""}
      where m.deleted_at is null and (${table === "refund"} or pm.provider_id <> :cash)
        and m.amount > 0
        and not exists (
          select 1 from settlement_entry e where e.source_type = :table and e.source_id = m.id)
      order by m.id
      limit :batch`,
    { table, cash: COD_PROVIDER, batch: BATCH },
  )
}

/** Posts captures: money that a payment provider received. */
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

/** Posts transfers that buyers made directly to a producer: the producer has already received that money. */
export async function postDirectPayments(trx: Knex.Transaction): Promise<number> {
  if (!(await hasTable(trx, "payment_request"))) return 0
  const rows = await rowsOf<{ id: string; producer_id: string; amount: string; paid_at: Date }>(
    trx,
    `select r.id, r.producer_id, r.amount, coalesce(r.paid_at, r.updated_at) as paid_at
       from payment_request r
      where r.state = 'paid' and r.producer_order_id is not null and r.producer_id is not null
        and not exists (
          select 1 from settlement_entry e where e.source_type = 'payment_request' and e.source_id = r.id)
      order by r.id limit ?`,
    [BATCH],
  )
  await postEntries(
    trx,
    rows.map((row) => ({
      sourceType: "payment_request",
      sourceId: row.id,
      step: "paid_directly",
      occurredAt: row.paid_at,
      postings: directPaymentEntry(row.producer_id, VIETQR_PROVIDER, dongOf(row.amount)),
    })),
  )
  return rows.length
}

const payerOf = (row: Moved): Owner =>
  row.payer_id
    ? { account: "producer_payable", party: row.payer_id }
    : row.provider_id === STRIPE_PROVIDER
      ? { account: "clearing", party: row.provider_id }
      : { account: "bank", party: "" }

/** Posts refunds paid to buyers. Whose share they reduce is decided by the reversals, not here. */
export async function postRefunds(trx: Knex.Transaction): Promise<number> {
  const rows = await unposted(trx, "refund")
  await postEntries(
    trx,
    rows.map((row) => ({
      sourceType: "refund",
      sourceId: row.id,
      step: row.payer_id ? "refunded_directly" : "refunded",
      occurredAt: row.created_at,
      postings: refundPaidEntry(row.order_id, payerOf(row), dongOf(row.amount)),
    })),
  )
  return rows.length
}
