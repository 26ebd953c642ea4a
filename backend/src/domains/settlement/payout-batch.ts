import type { MedusaContainer } from "@medusajs/framework/types"
import {
  bankText,
  payoutFailedEntry,
  payoutBatchedEntry,
  payoutLineCode,
  payoutMemo,
  payoutPaidEntry,
  SMALLEST_PAYOUT,
  type Owner,
} from "@ocop/money"
import { ProblemError } from "../../shared/errors/problem"
import { databaseOf, rowsOf } from "../../shared/database"
import { payeesOf } from "./payees"
import { newId, postEntries, type NewEntry } from "./posting/post"
import { dongOf } from "./posting/rows"

/** Serialises payout batches: two created at once would both pay the same balance. */
const BATCH_LOCK = "select pg_advisory_xact_lock(hashtext('settlement_payout'))"
const PURPOSE = "Thanh toan tien ban hang OCOP"

const owedTo = (producerId: string): Owner => ({ account: "producer_payable", party: producerId })

/**
 * Creates a payout batch: every producer with a balance due and a bank account gets a line, and the balance is in
 * transit from this moment. The batch is a snapshot: nothing is added or removed until the bank has answered.
 *
 * @throws ProblemError `payout_empty` when there is nothing due that can be paid
 */
export async function createPayoutBatch(container: MedusaContainer, by: string, at: Date): Promise<string> {
  return databaseOf(container).transaction(async (trx) => {
    await trx.raw(BATCH_LOCK)
    const owed = await rowsOf<{ party: string; owed: string }>(
      trx,
      `select party, -sum(amount) as owed from settlement_posting
        where account = 'producer_payable' group by party having -sum(amount) >= ? order by party`,
      [SMALLEST_PAYOUT],
    )
    const payees = await payeesOf(
      trx,
      owed.map((row) => row.party),
    )
    const payable = owed.flatMap((row) => {
      const payee = payees.get(row.party)
      return payee ? [{ ...payee, producerId: row.party, amount: dongOf(row.owed) }] : []
    })
    if (payable.length === 0) throw new ProblemError("payout_empty")
    const id = newId("stpb")
    const total = payable.reduce((sum, row) => sum + row.amount, 0)
    const [batch] = (await trx("payout_batch")
      .insert({ id, total, lines: payable.length, frozen_at: at, frozen_by: by })
      .returning("number")) as { number: number }[]
    const lines = payable.map((row, index) => {
      const code = payoutLineCode(batch!.number, index + 1)
      return {
        id: newId("stpl"),
        batch_id: id,
        code,
        producer_id: row.producerId,
        amount: row.amount,
        bank_bin: row.bin,
        account_number: row.number,
        account_name: bankText(row.name),
        memo: payoutMemo(code, PURPOSE),
      }
    })
    await trx.batchInsert("payout_batch_line", lines, 500)
    await postEntries(
      trx,
      lines.map((line) => ({
        sourceType: "batch_line",
        sourceId: line.id,
        step: "frozen",
        occurredAt: at,
        postings: payoutBatchedEntry(owedTo(line.producer_id), id, line.amount),
      })),
    )
    return id
  })
}

/** The bank's result of one line of a payout batch. */
export interface PayoutResult {
  readonly code: string
  readonly paid: boolean
  readonly reason: string | null
  readonly reference: string | null
}

export interface PayoutResultReport {
  readonly paid: number
  readonly failed: number
  /** Results that were imported before, unchanged. */
  readonly repeated: number
  /** Codes that are not in this batch, or that had a different result before. */
  readonly refused: { code: string; reason: "unknown" | "told_otherwise" }[]
}

/**
 * Imports the bank's results of a payout batch. A paid line leaves the bank account; a failed one is due again, with
 * its reason. Importing the same results again changes nothing.
 */
export async function importPayoutResults(
  container: MedusaContainer,
  batchId: string,
  answers: readonly PayoutResult[],
  at: Date,
): Promise<PayoutResultReport> {
  return databaseOf(container).transaction(async (trx) => {
    const [batch] = await rowsOf(trx, "select id from payout_batch where id = ? for update", [batchId])
    if (!batch) throw new ProblemError("payout_not_found")
    const lines = (await trx("payout_batch_line").where({ batch_id: batchId })) as {
      id: string
      code: string
      producer_id: string
      amount: string
      status: "in_transit" | "paid" | "failed"
    }[]
    const byCode = new Map(lines.map((line) => [line.code, line]))
    const entries: NewEntry[] = []
    const refused: PayoutResultReport["refused"] = []
    let repeated = 0
    const settled = new Map<string, Record<string, unknown>>()
    for (const { code, paid, reason, reference } of answers) {
      const line = byCode.get(code)
      const status = paid ? "paid" : "failed"
      if (!line) refused.push({ code, reason: "unknown" })
      else if (line.status === status) repeated += 1
      else if (line.status !== "in_transit") refused.push({ code, reason: "told_otherwise" })
      else {
        line.status = status
        settled.set(line.id, { id: line.id, status, reason, bank_reference: reference })
        const owed = owedTo(line.producer_id)
        const amount = dongOf(line.amount)
        entries.push({
          sourceType: "batch_line",
          sourceId: line.id,
          // One step name for both results: a line is settled once.
          step: "settled",
          occurredAt: at,
          postings: paid ? payoutPaidEntry(batchId, amount) : payoutFailedEntry(owed, batchId, amount),
        })
      }
    }
    await postEntries(trx, entries)
    await trx.raw(
      `update payout_batch_line l
          set status = row.status, reason = row.reason, bank_reference = row.bank_reference, settled_at = ?
         from jsonb_to_recordset(?::jsonb) as row(id text, status text, reason text, bank_reference text)
        where l.id = row.id`,
      [at, JSON.stringify([...settled.values()])],
    )
    if (lines.every((line) => line.status !== "in_transit"))
      await trx("payout_batch")
        .where({ id: batchId })
        .whereNull("closed_at")
        .update({ status: "closed", closed_at: at })
    const counted = [...settled.values()]
    return {
      paid: counted.filter((line) => line.status === "paid").length,
      failed: counted.filter((line) => line.status === "failed").length,
      repeated,
      refused,
    }
  })
}
