import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { hasTable, rowsOf } from "../../../shared/database"
import { newId } from "./post"
import { WHOLE_PART } from "./post-reversals"
import { COD_PROVIDER } from "../../../shared/payment-providers"
import { BATCH, dongOf } from "./rows"

interface Refund {
  id: string
  part_id: string
  amount: string
  reason: string
  actor: string
  created_at: Date
  lines: { line_key: string | null; amount: string | number | null }[] | null
}

/**
 * Imports refunds into the ledger's own rows, line by line. A card refund counts when the card provider has completed
 * it, because it may still fail; a transfer counts when it is promised.
 */
export async function chargeRefunds(trx: Knex.Transaction): Promise<number> {
  if (!(await hasTable(trx, "payment_refund"))) return 0
  const rows = await rowsOf<Refund>(
    trx,
    `select pr.id, sp.id as part_id, pr.amount, pr.reason, pr.actor, pr.created_at,
            (select jsonb_agg(jsonb_build_object('line_key', pl.order_line_id,
                      'amount', pl.unit_price * (line ->> 'quantity')::int))
               from jsonb_array_elements(pr.lines) line
               left join producer_order_line pl on pl.id = line ->> 'id') as lines
       from payment_refund pr
       join settlement_producer_order sp on sp.source_type = 'producer_order' and sp.source_id = pr.producer_order_id
      where pr.state in ('awaiting_transfer', 'done')
        and not exists (select 1 from settlement_refund_charge c where c.refund_id = pr.id)
      order by pr.id limit ?`,
    [BATCH],
  )
  const charges = rows.flatMap((refund) => {
    const lines = refund.lines ?? [{ line_key: WHOLE_PART, amount: refund.amount }]
    return lines.map((line) => ({
      id: newId("strc"),
      part_id: refund.part_id,
      refund_id: refund.id,
      line_key: line.line_key ?? WHOLE_PART,
      amount: dongOf(line.amount ?? refund.amount),
      reason: refund.reason,
      charged_by: refund.actor,
      charged_at: refund.created_at,
    }))
  })
  if (charges.length > 0) await trx("settlement_refund_charge").insert(charges).onConflict().ignore()
  return rows.length
}

interface Shortened {
  event_id: string
  part_id: string
  line_key: string
  amount: string
  actor: string
  reason: string | null
  at: Date
}

/**
 * Charges goods that a buyer removed from a cash producer order before it was packed. The snapshot holds the rates of
 * the whole producer order, so the sale is posted whole and this amount is reversed: it is never collected on
 * delivery.
 */
export async function chargeShortened(trx: Knex.Transaction): Promise<number> {
  const rows = await rowsOf<Shortened>(
    trx,
    `select e.id as event_id, sp.id as part_id, pl.order_line_id as line_key,
            pl.unit_price * (line ->> 'quantity')::int as amount, e.actor_kind as actor, e.reason, e.at
       from producer_order_event e
       join settlement_producer_order sp on sp.source_type = 'producer_order' and sp.source_id = e.producer_order_id
       cross join lateral jsonb_array_elements(e.data -> 'lines') line
       join producer_order_line pl on pl.id = line ->> 'id'
      where e.action = 'shorten'
        and exists (
          select 1 from order_payment_collection opc
            join payment pm on pm.payment_collection_id = opc.payment_collection_id and pm.deleted_at is null
           where opc.order_id = sp.order_id and opc.deleted_at is null and pm.provider_id = :cash)
        and not exists (select 1 from settlement_refund_charge c where c.refund_id = e.id)
      order by e.id, pl.id limit :batch`,
    { cash: COD_PROVIDER, batch: BATCH },
  )
  if (rows.length > 0)
    await trx("settlement_refund_charge")
      .insert(
        rows.map((row) => ({
          id: newId("strc"),
          part_id: row.part_id,
          refund_id: row.event_id,
          line_key: row.line_key,
          amount: dongOf(row.amount),
          reason: row.reason ?? "Người mua bớt hàng",
          charged_by: row.actor,
          charged_at: row.at,
        })),
      )
      .onConflict()
      .ignore()
  return rows.length
}
