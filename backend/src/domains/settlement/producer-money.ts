import type { MedusaContainer } from "@medusajs/framework/types"
import { microsecondsOf, pageOf, readCursor } from "../../shared/keyset"
import type { MoneyFigure, MoneyRow, MoneyRowsPage, ProducerMoney } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../shared/database"
import { payeesOf } from "./payees"

/** SQL rows of a producer's share of lines: gained by sales, reduced by reversals. */
const shareRows = (share: string, ofLines: string): string => `
  select 's:' || p.id as id, p.sold_at as at, 'sold' as kind, p.code, ${share} as amount, null as note
    from settlement_producer_order p
   where p.producer_id = :producer and p.sold_at is not null
  union all
  select 'r:' || e.id, e.occurred_at, e.step, p.code, -sum(${ofLines}), null
    from settlement_producer_order p
    join settlement_reversal r on r.part_id = p.id and r.line_key <> ''
    join settlement_entry e on e.id = r.entry_id
   where p.producer_id = :producer
   group by e.id, e.occurred_at, e.step, p.code`

const lineSum = (columns: string): string =>
  `(select coalesce(sum(${columns}), 0) from settlement_producer_order_line l where l.part_id = p.id)`

/**
 * SQL rows of a ledger account from the producer's side: an amount owed to it is positive. A settled payout appears
 * on this account only where the bank rejected it and the money is due again.
 */
const accountRows = (account: string): string => `
  select e.id, e.occurred_at as at,
         case e.step when 'settled' then 'payout_failed' else e.step end as kind,
         coalesce(p.code, l.code, e.source_id) as code, -po.amount as amount, l.reason as note
    from settlement_posting po
    join settlement_entry e on e.id = po.entry_id
    left join settlement_producer_order p on p.id = e.part_id
    left join payout_batch_line l on e.source_type = 'batch_line' and l.id = e.source_id
   where po.account = '${account}' and po.party = :producer`

const payoutRows = (status: "in_transit" | "paid"): string => `
  select l.id, coalesce(l.settled_at, b.frozen_at) as at,
         '${status === "paid" ? "settled" : "frozen"}' as kind, l.code, l.amount, l.bank_reference as note
    from payout_batch_line l join payout_batch b on b.id = l.batch_id
   where l.producer_id = :producer and l.status = '${status}'`

/** The rows behind each figure. A figure is the sum of its rows, so the two cannot disagree. */
const sources: Readonly<Record<MoneyFigure, string>> = {
  sold: shareRows("p.items_total", "r.amount"),
  commission: shareRows(lineSum("l.commission + l.point_commission"), "r.commission + r.point_commission"),
  withheld: shareRows(lineSum("l.vat + l.pit"), "r.vat + r.pit"),
  held: accountRows("producer_held"),
  payable: accountRows("producer_payable"),
  inTransit: payoutRows("in_transit"),
  paid: payoutRows("paid"),
  paidDirectly: `
    select rows.id, rows.at, rows.kind, rows.code, -rows.amount as amount, rows.note
      from (${accountRows("producer_payable")}) rows
     where rows.kind in ('paid_directly', 'refunded_directly')`,
  awaited: `
    select p.id, p.placed_at as at, 'awaited' as kind, p.code,
           (select coalesce(sum((line.quantity - line.canceled_quantity) * line.unit_price), 0)
              from producer_order_line line
             where line.producer_order_id = p.source_id and line.deleted_at is null) as amount, null as note
      from settlement_producer_order p
     where p.producer_id = :producer and p.sold_at is null and p.ended_at is null`,
}

/** A producer's figures. Every query starts from the producer's id, the caller's scope. */
export async function producerMoney(container: MedusaContainer, producerId: string): Promise<ProducerMoney> {
  const database = databaseOf(container)
  const names = Object.keys(sources) as MoneyFigure[]
  const sums = names.map((name) => `(select coalesce(sum(amount), 0) from (${sources[name]}) r) as "${name}"`)
  const [row] = await rowsOf<Record<MoneyFigure, string>>(database, `select ${sums.join(", ")}`, {
    producer: producerId,
  })
  const payees = await payeesOf(database, [producerId])
  const numbers = Object.fromEntries(names.map((name) => [name, Number(row?.[name] ?? 0)]))
  return { ...(numbers as Record<MoneyFigure, number>), hasAccount: payees.has(producerId) }
}

interface Row {
  id: string
  at: Date
  sort_key: string
  kind: MoneyRow["kind"]
  code: string
  amount: string
  note: string | null
}

/** One page of a figure's rows, latest first, without zero amounts. */
export async function moneyRows(
  container: MedusaContainer,
  producerId: string,
  query: { of: MoneyFigure; after?: string; limit: number },
): Promise<MoneyRowsPage> {
  const { key, id } = readCursor(query.after) ?? { key: null, id: null }
  const found = await rowsOf<Row>(
    databaseOf(container),
    `select * from (
       select r.*, ${microsecondsOf("r.at")} as sort_key from (${sources[query.of]}) r
        where r.amount <> 0) keyed
      where :key::bigint is null or (keyed.sort_key, keyed.id) < (:key::bigint, :id)
      order by keyed.sort_key desc, keyed.id desc limit :limit`,
    { producer: producerId, key, id, limit: query.limit + 1 },
  )
  const { page, nextAfter } = pageOf(found, query.limit)
  return {
    rows: page.map(({ id, at, kind, code, amount, note }) => ({
      id,
      at: at.toISOString(),
      kind,
      code,
      amount: Number(amount),
      note,
    })),
    nextAfter,
  }
}
