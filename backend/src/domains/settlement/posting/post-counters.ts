import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  cashMovedEntry,
  consignmentPaidEntry,
  counterReturnEntry,
  counterSaleEntry,
  counterTransferEntry,
  counterVoidEntry,
  shiftDifferenceEntry,
  type CounterLine,
  type Posting,
} from "@ocop/money"
import { hasTable, rowsOf } from "../../../shared/database"
import { markPosted } from "../../inventory/operations/mark-posted"
import { postEntries, type NewEntry } from "./post"
import { VIETQR_PROVIDER } from "../../../shared/payment-providers"
import { BATCH, dongOf } from "./rows"

type Kind = "sale" | "return" | "void" | "cash_in" | "cash_out" | "shift_close"

interface Operation {
  op_key: string
  kind: Kind
  point_id: string
  occurred_at: Date
}

const SOURCES: Readonly<Record<Kind, readonly [sourceType: string, step: string]>> = {
  sale: ["counter_sale", "sold"],
  return: ["counter_return", "returned"],
  void: ["counter_return", "voided"],
  cash_in: ["counter_cash", "moved"],
  cash_out: ["counter_cash", "moved"],
  shift_close: ["counter_shift", "closed"],
}

/** Cash and transfer amounts by counter operation, whole dong; negative for money returned to a buyer. */
async function paymentsOf(trx: Knex, keys: readonly string[]) {
  const rows = await rowsOf<{ op_key: string; cash: string; transfer: string }>(
    trx,
    `select op_key, coalesce(sum(amount) filter (where method = 'cash'), 0) as cash,
            coalesce(sum(amount) filter (where method = 'vietqr'), 0) as transfer
       from counter_payment where op_key = any(?::uuid[]) group by op_key`,
    [keys],
  )
  return new Map(rows.map((row) => [row.op_key, { cash: dongOf(row.cash), transfer: dongOf(row.transfer) }]))
}

/** Amount and owner of each line, of sales and of returns, by counter operation. */
async function linesOf(trx: Knex, keys: readonly string[]): Promise<Map<string, CounterLine[]>> {
  const rows = await rowsOf<{ op_key: string; consigned_by: string | null; worth: string }>(
    trx,
    `select line.sale_key as op_key, line.amount as worth,
            case line.ownership when 'consignment' then line.producer_id end as consigned_by
       from counter_sale_line line where line.sale_key = any(?::uuid[])
      union all
     select back.op_key, back.worth, case line.ownership when 'consignment' then line.producer_id end
       from counter_return_line back
       join counter_sale_line line on line.sale_key = back.sale_key and line.line = back.line
      where back.op_key = any(?::uuid[])`,
    [keys, keys],
  )
  const lines = new Map<string, CounterLine[]>()
  for (const { op_key: key, consigned_by: consignedBy, worth } of rows)
    lines.set(key, [...(lines.get(key) ?? []), { consignedBy, worth: dongOf(worth) }])
  return lines
}

async function differencesOf(trx: Knex, keys: readonly string[]) {
  const rows = await rowsOf<{ closed_key: string; counted_cash: string; expected_cash: string }>(
    trx,
    "select closed_key, counted_cash, expected_cash from counter_shift where closed_key = any(?::uuid[])",
    [keys],
  )
  return new Map(
    rows.map((row) => [
      row.closed_key,
      { counted: dongOf(row.counted_cash), expected: dongOf(row.expected_cash) },
    ]),
  )
}

/**
 * Posts counter operations. Each carries a mark that it was posted, because one that moved no money (goods for
 * nothing, a drawer without a difference) has no entry that would prove it.
 */
export async function postCounters(trx: Knex.Transaction): Promise<number> {
  if (!(await hasTable(trx, "goods_terms"))) return 0
  const operations = await rowsOf<Operation>(
    trx,
    `select op.op_key, op.kind, terminal.sales_point_id as point_id, op.occurred_at
       from stock_operation op join terminal on terminal.id = op.terminal_id
      where op.posted_at is null and op.outcome = 'applied'
        and op.kind in ('sale', 'return', 'void', 'cash_in', 'cash_out', 'shift_close')
      order by op.received_at, op.op_key limit ? for update of op skip locked`,
    [BATCH],
  )
  if (operations.length === 0) return 0
  const keys = operations.map(({ op_key: key }) => key)
  const payments = await paymentsOf(trx, keys)
  const lines = await linesOf(trx, keys)
  const differences = await differencesOf(trx, keys)

  const postingsOf = ({ op_key: key, kind, point_id: pointId }: Operation): Posting[] => {
    const { cash, transfer } = payments.get(key) ?? { cash: 0, transfer: 0 }
    const money = { pointId, lines: lines.get(key) ?? [] }
    if (kind === "sale") return counterSaleEntry({ ...money, cash, transfer })
    const back = { ...money, cash: 0 - cash, transfer: 0 - transfer }
    if (kind === "return") return counterReturnEntry(back)
    if (kind === "void") return counterVoidEntry(back)
    if (kind !== "shift_close") return cashMovedEntry(pointId, cash)
    const shift = differences.get(key)
    return shift ? shiftDifferenceEntry(pointId, shift.counted, shift.expected) : []
  }
  await postEntries(
    trx,
    operations.map((operation): NewEntry => {
      const [sourceType, step] = SOURCES[operation.kind]
      return {
        sourceType,
        sourceId: operation.op_key,
        step,
        occurredAt: operation.occurred_at,
        postings: postingsOf(operation),
      }
    }),
  )
  await markPosted(trx, keys)
  return operations.length
}

/** Posts transfers that were matched with counter sales; an excess amount waits for an operator. */
export async function postCounterTransfers(trx: Knex.Transaction): Promise<number> {
  if (!(await hasTable(trx, "bank_transaction")) || !(await hasTable(trx, "counter_sale"))) return 0
  const rows = await rowsOf<{ id: string; point_id: string; amount: string; occurred_at: Date }>(
    trx,
    `select t.id, s.sales_point_id as point_id, (t.amount - t.excess)::text as amount, t.occurred_at
       from bank_transaction t join counter_sale s on s.key = t.counter_sale_key
      where t.amount > t.excess
        and not exists (select 1 from settlement_entry e
                         where e.source_type = 'counter_transfer' and e.source_id = t.id)
      order by t.id limit ?`,
    [BATCH],
  )
  await postEntries(
    trx,
    rows.map((row) => ({
      sourceType: "counter_transfer",
      sourceId: row.id,
      step: "arrived",
      occurredAt: row.occurred_at,
      postings: counterTransferEntry(VIETQR_PROVIDER, row.point_id, dongOf(row.amount)),
    })),
  )
  return rows.length
}

interface Settled {
  id: string
  sales_point_id: string
  producer_id: string
  owed: string
  commission: string
  settled_at: Date
}

/** Posts consignment settlements between sales points and producers. */
export async function postConsignments(trx: Knex.Transaction): Promise<number> {
  if (!(await hasTable(trx, "consignment_settlement"))) return 0
  const rows = await rowsOf<Settled>(
    trx,
    `select done.id, done.sales_point_id, done.producer_id, done.sold - done.returned as owed, done.commission,
            done.settled_at
       from consignment_settlement done
      where done.sold <> done.returned
        and not exists (select 1 from settlement_entry e
                         where e.source_type = 'consignment_settlement' and e.source_id = done.id)
      order by done.id limit ?`,
    [BATCH],
  )
  await postEntries(
    trx,
    rows.map((row) => ({
      sourceType: "consignment_settlement",
      sourceId: row.id,
      step: "settled",
      occurredAt: row.settled_at,
      postings: consignmentPaidEntry(
        row.sales_point_id,
        row.producer_id,
        dongOf(row.owed),
        dongOf(row.commission),
      ),
    })),
  )
  return rows.length
}
