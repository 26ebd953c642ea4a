import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { readMemo, settle } from "@ocop/vietqr"
import { rowsOf } from "../../shared/database"
import { settleAtCounter } from "./counter-transfers"
import type { Transfer } from "./bank-webhooks/adapter"
import { findRequests, type PaymentRequest } from "./requests"

export type TransactionStatus =
  "matched" | "underpaid" | "overpaid" | "late" | "duplicate" | "unmatched" | "outgoing"

export interface Recorded {
  readonly id: string
  readonly status: TransactionStatus
  readonly orderId: string | null
  /** It was recorded before, from this source or another. */
  readonly known: boolean
}

/** Tolerance: two sources round the time of a transfer differently. */
const SAME_MOMENT_MINUTES = 5

/** Fingerprint of a transfer: the same from every source if its bank gives references. */
function fingerprintOf({ reference, account, amount, incoming, description, occurredAt }: Transfer): string {
  const way = incoming ? "in" : "out"
  const own = reference
    ? ["reference", reference.trim().toUpperCase(), account, amount, way]
    : [
        "text",
        account,
        amount,
        way,
        Math.floor(occurredAt.getTime() / 60_000),
        description.replace(/\W+/g, ""),
      ]
  return createHash("sha256").update(own.join("|")).digest("hex")
}

/**
 * Finds the same transfer from another source, where only one of the two gives the bank's reference. Where both have
 * a reference it decides, and where neither has one the fingerprint does: a buyer may pay twice.
 */
async function findFromOtherSource(trx: Knex, transfer: Transfer): Promise<Recorded | null> {
  const rows = await rowsOf<{ id: string; status: TransactionStatus; order_id: string | null }>(
    trx,
    `select id, status, order_id from bank_transaction
      where account = ? and amount = ? and (status = 'outgoing') = ?
        and occurred_at between ?::timestamptz - make_interval(mins => ?) and ?::timestamptz + make_interval(mins => ?)
        and (reference is null) <> (?::text is null)
        and upper(regexp_replace(description, '\\W+', '', 'g')) = ? limit 1`,
    [
      transfer.account,
      transfer.amount,
      !transfer.incoming,
      transfer.occurredAt,
      SAME_MOMENT_MINUTES,
      transfer.occurredAt,
      SAME_MOMENT_MINUTES,
      transfer.reference,
      transfer.description.replace(/\W+/g, "").toUpperCase(),
    ],
  )
  const [row] = rows
  return row ? { id: row.id, status: row.status, orderId: row.order_id, known: true } : null
}

/** The one payment request that a transfer's memo names, its row locked; null when it names none or more than one. */
async function requestNamed(trx: Knex, transfer: Transfer): Promise<PaymentRequest | null> {
  const { memos, beginnings } = readMemo(transfer.description)
  const named =
    memos.length > 0
      ? await findRequests(trx, "memo = any(?)", [[...memos]], true)
      : beginnings.length > 0
        ? await findRequests(
            trx,
            "state = 'open' and amount - received = ? and memo like any(?)",
            [transfer.amount, beginnings.map((beginning) => `${beginning}%`)],
            true,
          )
        : []
  const [request] = named
  if (named.length !== 1 || !request) return null
  // A transfer to another account than the requested one is not this payment, whatever its memo.
  const accounts = [transfer.account, transfer.virtualAccount].filter(Boolean)
  return accounts.length === 0 || accounts.includes(request.account.account) ? request : null
}

/**
 * Records one transfer and its match, in one transaction: the row of the transfer, and the payment request or counter
 * sale that it pays, under that row's lock. Repeated reports from any number of sources count once.
 *
 * @param source `sepay`, `casso`, `payos` or `statement`
 */
export function recordTransfer(database: Knex, source: string, transfer: Transfer): Promise<Recorded> {
  return database.transaction(async (trx) => {
    const fingerprint = fingerprintOf(transfer)
    // Lock order: the request's row before the transfer's, everywhere, so that there is no deadlock.
    const request = transfer.incoming ? await requestNamed(trx, transfer) : null
    const known = await findFromOtherSource(trx, transfer)
    if (known) return known
    const settled = request ? settle(request, transfer.amount) : null
    const status = settled?.kind ?? (transfer.incoming ? "unmatched" : "outgoing")
    const id = generateEntityId(undefined, "banktx")
    const stored = await rowsOf(
      trx,
      `insert into bank_transaction
         (id, source, account, reference, fingerprint, amount, excess, description, occurred_at, status, request_id,
          order_id, virtual_account)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (fingerprint) do nothing returning id`,
      [
        id,
        source,
        transfer.account,
        transfer.reference,
        fingerprint,
        transfer.amount,
        settled?.excess ?? 0,
        transfer.description.slice(0, 1000),
        transfer.occurredAt,
        status,
        request?.id ?? null,
        request?.orderId ?? null,
        transfer.virtualAccount ?? null,
      ],
    )
    if (stored.length === 0) return knownBy(trx, fingerprint)
    if (request && settled) await payRequest(trx, request, settled)
    if (status === "unmatched") {
      const { amount, description, account, virtualAccount = null } = transfer
      const atCounter = await settleAtCounter(trx, { id, amount, description, account, virtualAccount })
      return { id, status: atCounter?.kind ?? status, orderId: null, known: false }
    }
    return { id, status, orderId: request?.orderId ?? null, known: false }
  })
}

async function knownBy(trx: Knex, fingerprint: string): Promise<Recorded> {
  const [row] = await rowsOf<{ id: string; status: TransactionStatus; order_id: string | null }>(
    trx,
    "select id, status, order_id from bank_transaction where fingerprint = ?",
    [fingerprint],
  )
  return { id: row!.id, status: row!.status, orderId: row!.order_id, known: true }
}

/**
 * Applies a transfer to its payment request. Once the request is paid in full, its earlier partial transfers need no
 * operator any more.
 */
export async function payRequest(
  trx: Knex,
  request: PaymentRequest,
  settled: ReturnType<typeof settle>,
): Promise<void> {
  if (settled.kind === "late" || settled.kind === "duplicate") return
  await trx.raw(
    `update payment_request set received = ?, state = ?, paid_at = case when ? then now() else paid_at end,
            updated_at = now() where id = ?`,
    [settled.received, settled.paid ? "paid" : "open", settled.paid, request.id],
  )
  if (!settled.paid) return
  await trx.raw(
    `update bank_transaction set status = 'matched' where request_id = ? and status = 'underpaid'`,
    [request.id],
  )
}
