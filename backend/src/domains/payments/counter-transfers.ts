import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { readMemo, settle, type Settled } from "@ocop/vietqr"
import { rowsOf } from "../../shared/database"
import { platformAccount } from "./settings"

/** A counter sale's payment by transfer, and what the bank has reported of it so far. */
interface CounterPayment {
  readonly saleKey: string
  readonly memo: string
  readonly amount: number
  readonly received: number
}

/** A stored transfer, with the fields that are matched against sales. */
export interface StoredTransfer {
  readonly id: string
  readonly amount: number
  readonly description: string
  readonly account: string
  readonly virtualAccount: string | null
}

/** SQL condition: counter sales paid by transfer. QR codes at counters always name the platform's account. */
const BY_TRANSFER = "c.kind = 'sale' and c.method = 'vietqr'"

/**
 * Payments by an SQL condition of ours, their rows locked. The amounts received are read by a separate statement,
 * after the wait for the lock: within one statement they would be those from before the wait.
 */
async function paymentsWhere(
  trx: Knex,
  condition: string,
  values: readonly unknown[],
): Promise<CounterPayment[]> {
  const rows = await rowsOf<{ sale_key: string; reference: string; amount: string }>(
    trx,
    `select c.sale_key, c.reference, c.amount::text from counter_payment c
      where ${BY_TRANSFER} and ${condition} order by c.op_key, c.position for update`,
    values,
  )
  const arrived = await rowsOf<{ memo: string; received: string }>(
    trx,
    `select counter_memo as memo, sum(amount - excess)::text as received from bank_transaction
      where counter_memo = any(?) group by counter_memo`,
    [rows.map(({ reference }) => reference)],
  )
  const receivedBy = new Map(arrived.map(({ memo, received }) => [memo, Number(received)]))
  return rows.map((row) => ({
    saleKey: row.sale_key,
    memo: row.reference,
    amount: Number(row.amount),
    received: receivedBy.get(row.reference) ?? 0,
  }))
}

/** The one sale that a transfer's memo names, its payment locked; null when it names none or more than one. */
async function paymentNamed(trx: Knex, transfer: StoredTransfer): Promise<CounterPayment | null> {
  const asked = platformAccount()?.account
  if (!asked || (transfer.account !== asked && transfer.virtualAccount !== asked)) return null
  const { memos, beginnings } = readMemo(transfer.description)
  const named =
    memos.length > 0
      ? await paymentsWhere(trx, "c.reference = any(?)", [[...memos]])
      : beginnings.length > 0
        ? await paymentsWhere(trx, "c.amount = ? and c.reference like any(?)", [
            transfer.amount,
            beginnings.map((beginning) => `${beginning}%`),
          ])
        : []
  return named.length === 1 ? named[0]! : null
}

/** Matches a transfer with the sale that it names and stores the result; the caller holds the row lock. */
async function settleWith(
  trx: Knex,
  transfer: Pick<StoredTransfer, "id" | "amount">,
  payment: CounterPayment,
): Promise<Settled> {
  const settled = settle(
    { ...payment, state: payment.received >= payment.amount ? "paid" : "open" },
    transfer.amount,
  )
  await trx.raw(
    "update bank_transaction set status = ?, excess = ?, counter_sale_key = ?, counter_memo = ? where id = ?",
    [settled.kind, settled.excess, payment.saleKey, payment.memo, transfer.id],
  )
  // The sale is paid in full: its earlier partial transfers need no operator any more.
  if (settled.paid)
    await trx.raw(
      "update bank_transaction set status = 'matched' where counter_memo = ? and status = 'underpaid'",
      [payment.memo],
    )
  return settled
}

/**
 * Matches a transfer that no order asked for with a counter sale. The sale may become known after the transfer, when
 * its terminal was offline: `matchWaitingTransfers` retries.
 *
 * @returns null when it names no known sale
 */
export async function settleAtCounter(trx: Knex, transfer: StoredTransfer): Promise<Settled | null> {
  const payment = await paymentNamed(trx, transfer)
  return payment && settleWith(trx, transfer, payment)
}

/** An operator's decision: the transfer pays the sale with this memo. Null when no sale has it. */
export async function assignToCounter(
  trx: Knex,
  transfer: Pick<StoredTransfer, "id" | "amount">,
  memo: string,
): Promise<Settled | null> {
  const found = await paymentsWhere(trx, "c.reference = ?", [memo])
  return found.length === 1 ? settleWith(trx, transfer, found[0]!) : null
}

/** Age from which an operator, not a retry, decides about an unmatched transfer. */
const WAITING = "interval '60 days'"
const AT_ONCE = 2_000

/** Retries matching of unmatched transfers: the sale may have been uploaded since. @returns how many were matched */
export async function matchWaitingTransfers(database: Knex): Promise<number> {
  const waiting = await rowsOf<{ id: string; description: string }>(
    database,
    `select id, description from bank_transaction
      where status = 'unmatched' and resolved_at is null and occurred_at > now() - ${WAITING}
      order by occurred_at desc limit ${AT_ONCE}`,
    [],
  )
  const named = new Map(waiting.map(({ id, description }) => [id, readMemo(description)]))
  const whole = await rowsOf<{ reference: string }>(
    database,
    `select c.reference from counter_payment c where ${BY_TRANSFER} and c.reference = any(?)`,
    [[...named.values()].flatMap(({ memos }) => memos)],
  )
  const known = new Set(whole.map(({ reference }) => reference))
  let found = 0
  for (const [id, { memos, beginnings }] of named) {
    if (memos.length > 0 ? !memos.some((memo) => known.has(memo)) : beginnings.length === 0) continue
    const settled = await database.transaction(async (trx) => {
      const [row] = await rowsOf<{
        amount: string
        description: string
        account: string
        virtual_account: string | null
      }>(
        trx,
        `select amount::text, description, account, virtual_account from bank_transaction
          where id = ? and status = 'unmatched' and resolved_at is null for update skip locked`,
        [id],
      )
      if (!row) return null
      const { amount, virtual_account: virtualAccount, ...rest } = row
      return settleAtCounter(trx, { id, amount: Number(amount), virtualAccount, ...rest })
    })
    if (settled) found += 1
  }
  return found
}

export interface MissingTransfer {
  readonly saleKey: string
  readonly memo: string
  readonly amount: number
  readonly received: number
  readonly receipt: string
  readonly point: string
  readonly soldAt: Date
}

/**
 * Sales that the seller confirmed as paid, but for which the bank reported nothing or too little a day after they
 * became known. Only where the bank has reported later transfers: missing webhooks are no fault of a seller.
 */
export async function missingTransfers(database: Knex, at: Date): Promise<MissingTransfer[]> {
  const account = platformAccount()?.account
  if (!account) return []
  const rows = await rowsOf<{
    sale_key: string
    reference: string
    amount: string
    received: string
    receipt: string
    point: string
    occurred_at: Date
  }>(
    database,
    `select * from (
       select c.sale_key, c.reference, c.amount::text, s.receipt, sp.name as point, s.occurred_at,
              (select coalesce(sum(t.amount - t.excess), 0) from bank_transaction t
                where t.counter_memo = c.reference)::text as received
         from stock_operation op
         join counter_payment c on c.op_key = op.op_key and ${BY_TRANSFER}
         join counter_sale s on s.key = c.sale_key and s.voided_by is null
         join sales_point sp on sp.id = s.sales_point_id
        where op.kind = 'sale' and op.received_at between :at::timestamptz - interval '14 days'
                                                      and :at::timestamptz - interval '1 day'
          and exists (select 1 from bank_transaction b
                       where b.account = :account and b.occurred_at > s.occurred_at + interval '12 hours')) due
      where due.received::bigint < due.amount::bigint order by due.occurred_at limit 500`,
    { at, account },
  )
  return rows.map((row) => ({
    saleKey: row.sale_key,
    memo: row.reference,
    amount: Number(row.amount),
    received: Number(row.received),
    receipt: row.receipt,
    point: row.point,
    soldAt: new Date(row.occurred_at),
  }))
}
