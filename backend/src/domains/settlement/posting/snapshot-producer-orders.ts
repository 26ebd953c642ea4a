import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { snapshotLines, goodsKindOf, producerShare, type SellerType } from "@ocop/money"
import { hasTable } from "../../../shared/database"
import { newId } from "./post"
import { BATCH, dongOf } from "./rows"

interface Found {
  id: string
  code: string
  order_id: string
  producer_id: string
  created_at: Date
  delivery_fee: string
  legal_type: Exclude<SellerType, "unknown"> | null
  revenue: string
  direct: boolean
  lines: { key: string; title: string; amount: number; set: number | null }[]
}

/**
 * Takes a snapshot of producer orders into the ledger's own rows, with the rates in force when the order was placed.
 * From then on no rate table, no change of the producer's legal type and no changed listing affects them.
 *
 * @returns how many were taken; fewer than a batch means that there are no more
 */
export async function snapshotProducerOrders(trx: Knex.Transaction): Promise<number> {
  const direct = (await hasTable(trx, "payment_request"))
    ? "exists (select 1 from payment_request r where r.producer_order_id = po.id)"
    : "false"
  const { rows } = (await trx.raw(
    `select po.id, po.code, po.order_id, po.producer_id, po.created_at, po.delivery_fee, p.legal_type,
            ${direct} as direct,
            coalesce((
              select sum(sp.items_total) from settlement_producer_order sp
               where sp.producer_id = po.producer_id
                 and sp.placed_at >= (date_trunc('year', po.created_at at time zone 'Asia/Ho_Chi_Minh')
                                      at time zone 'Asia/Ho_Chi_Minh')
                 and sp.placed_at < po.created_at), 0) as revenue,
            (select jsonb_agg(jsonb_build_object('key', pl.order_line_id, 'title', pl.title,
                      'amount', pl.subtotal, 'set', l.set_number) order by pl.order_line_id)
               from producer_order_line pl
               left join listing l on l.product_id = pl.product_id and l.deleted_at is null
              where pl.producer_order_id = po.id and pl.deleted_at is null) as lines
       from producer_order po
       left join producer p on p.id = po.producer_id
      where po.deleted_at is null
        and not exists (
          select 1 from settlement_producer_order sp where sp.source_type = 'producer_order' and sp.source_id = po.id)
      order by po.created_at, po.id
      limit ?`,
    [BATCH],
  )) as { rows: Found[] }
  const frozen = rows.map((row) => {
    const sellerType: SellerType = row.legal_type ?? "unknown"
    const sold = row.lines ?? []
    const lines = snapshotLines({
      at: row.created_at,
      channel: "online",
      sellerType,
      residency: "resident",
      lines: sold.map((line) => ({
        key: line.key,
        amount: dongOf(line.amount),
        kind: goodsKindOf(line.set),
      })),
      pointRate: 0,
      revenueOfYear: dongOf(row.revenue),
      collectedBy: row.direct ? "producer" : "platform",
    })
    const part = {
      id: newId("stlp"),
      source_type: "producer_order",
      source_id: row.id,
      code: row.code,
      order_id: row.order_id,
      producer_id: row.producer_id,
      channel: "online",
      seller_type: sellerType,
      placed_at: row.created_at,
      items_total: lines.reduce((sum, line) => sum + line.amount, 0),
      delivery_fee: dongOf(row.delivery_fee),
      producer_total: lines.reduce((sum, line) => sum + producerShare(line), 0),
    }
    return { part, lines, titles: new Map(sold.map((line) => [line.key, line.title])) }
  })
  await storeParts(trx, frozen)
  return rows.length
}

export interface PartToStore {
  readonly part: Record<string, unknown> & { id: string; source_id: string }
  readonly lines: ReturnType<typeof snapshotLines>
  readonly titles: ReadonlyMap<string, string>
}

/**
 * Stores snapshots. Another process may have stored the same producer order meanwhile; its lines stand then and ours
 * are dropped.
 */
export async function storeParts(trx: Knex.Transaction, parts: readonly PartToStore[]): Promise<void> {
  if (parts.length === 0) return
  const { rows: stored } = (await trx.raw(
    `insert into settlement_producer_order (id, source_type, source_id, code, order_id, producer_id, point_id, channel,
       seller_type, placed_at, items_total, delivery_fee, producer_total)
     select id, source_type, source_id, code, order_id, producer_id, coalesce(point_id, ''), channel,
            seller_type, placed_at, items_total, delivery_fee, producer_total
       from jsonb_to_recordset(?::jsonb) as row(
         id text, source_type text, source_id text, code text, order_id text, producer_id text, point_id text,
         channel text, seller_type text, placed_at timestamptz, items_total bigint, delivery_fee bigint,
         producer_total bigint)
      order by source_type, source_id
     on conflict (source_type, source_id) do nothing
     returning id`,
    [JSON.stringify(parts.map(({ part }) => part))],
  )) as { rows: { id: string }[] }
  const ours = new Set(stored.map((row) => row.id))
  const lines = parts
    .filter(({ part }) => ours.has(part.id))
    .flatMap(({ part, lines, titles }) =>
      lines.map((line) => ({
        part_id: part.id,
        line_key: line.key,
        title: titles.get(line.key) ?? "",
        amount: line.amount,
        kind: line.kind,
        commission_rate: line.commissionRate,
        point_rate: line.pointRate,
        vat_rate: line.vatRate,
        pit_rate: line.pitRate,
        commission: line.commission,
        point_commission: line.pointCommission,
        vat: line.vat,
        pit: line.pit,
        commission_basis: line.commissionBasis,
        tax_basis: line.taxBasis,
      })),
    )
  await trx.raw(
    `insert into settlement_producer_order_line
     select (jsonb_populate_record(null::settlement_producer_order_line, line)).*
       from jsonb_array_elements(?::jsonb) as line`,
    [JSON.stringify(lines)],
  )
}
