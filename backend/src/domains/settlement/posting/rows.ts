import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Channel, SaleLineSnapshot, GoodsKind, SellerType } from "@ocop/money"

/** Facts per transaction: enough to be quick, few enough not to block others for long. */
export const BATCH = 1_000

/** Line key of a producer order's delivery fee. */
export const DELIVERY_LINE = ""

/** Converts a bigint column to a number: PostgreSQL's driver returns bigints as text. */
export function dongOf(value: unknown): number {
  const amount = Number(value)
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${String(value)} is no whole dong`)
  return amount
}

export interface ProducerOrderRow {
  id: string
  source_type: "producer_order" | "counter_sale"
  source_id: string
  order_id: string
  producer_id: string
  point_id: string
  channel: Channel
  seller_type: SellerType
  placed_at: Date
  items_total: string
  delivery_fee: string
  producer_total: string
  sold_at: Date | null
  delivered_at: Date | null
  due_at: Date | null
  released_at: Date | null
}

interface LineRow extends Record<"amount" | "commission" | "point_commission" | "vat" | "pit", string> {
  part_id: string
  line_key: string
  kind: GoodsKind
  commission_rate: number
  point_rate: number
  vat_rate: number
  pit_rate: number
  commission_basis: string
  tax_basis: string
}

/** Snapshot lines of producer orders, by producer order. */
export async function linesOf(
  trx: Knex.Transaction,
  partIds: readonly string[],
): Promise<Map<string, SaleLineSnapshot[]>> {
  const rows = (await trx("settlement_producer_order_line")
    .whereIn("part_id", [...partIds])
    .orderBy(["part_id", "line_key"])) as LineRow[]
  const byPart = new Map<string, SaleLineSnapshot[]>()
  for (const row of rows) {
    const lines = byPart.get(row.part_id) ?? []
    lines.push({
      key: row.line_key,
      amount: dongOf(row.amount),
      kind: row.kind,
      commissionRate: row.commission_rate,
      pointRate: row.point_rate,
      vatRate: row.vat_rate,
      pitRate: row.pit_rate,
      commission: dongOf(row.commission),
      pointCommission: dongOf(row.point_commission),
      vat: dongOf(row.vat),
      pit: dongOf(row.pit),
      commissionBasis: row.commission_basis,
      taxBasis: row.tax_basis,
    })
    byPart.set(row.part_id, lines)
  }
  return byPart
}

/** Reversed amounts so far, by line; a delivery fee is the line with the empty key. */
export async function reversedOf(
  trx: Knex.Transaction,
  partIds: readonly string[],
): Promise<Map<string, { amount: number; producer: number }>> {
  const rows = (await trx("settlement_reversal")
    .whereIn("part_id", [...partIds])
    .groupBy("part_id", "line_key")
    .select("part_id", "line_key")
    .sum({ amount: "amount", producer: "producer" })) as {
    part_id: string
    line_key: string
    amount: string
    producer: string
  }[]
  return new Map(
    rows.map((row) => [
      `${row.part_id} ${row.line_key}`,
      { amount: dongOf(row.amount), producer: dongOf(row.producer) },
    ]),
  )
}

/** Whether a charge is for goods whose price was never collected: its source is an event, not a refund. */
export const wasNeverCollected = (refundId: string | null): boolean => refundId?.startsWith("pevt_") ?? false
