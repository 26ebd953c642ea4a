import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  bankText,
  payoutFailedEntry,
  payoutFrozenEntry,
  payoutLineCode,
  payoutMemo,
  payoutPaidEntry,
  SMALLEST_PAYOUT,
  type Owner,
} from "@ocop/money"
import { ProblemError } from "../../lib/http/problem"
import { newId, postEntries, type NewEntry } from "./posting/post"
import { dongOf } from "./posting/rows"

export type BatchKind = "producers" | "refunds"

/** Two freezings at once would both count the same balance. */
const BATCH_LOCK = "select pg_advisory_xact_lock(hashtext('settlement_payout'))"

const plans: Readonly<
  Record<BatchKind, { account: Owner["account"]; owner: string; smallest: number; purpose: string }>
> = {
  producers: {
    account: "producer_payable",
    owner: "producer",
    smallest: SMALLEST_PAYOUT,
    purpose: "Thanh toan tien ban hang OCOP",
  },
  // Only refunds that no provider gives back: buyers who left their account, which is asked of those who paid cash.
  refunds: { account: "refunds", owner: "buyer", smallest: 1, purpose: "Hoan tien don hang OCOP" },
}

interface Balance {
  party: string
  owed: string
  bank_bin: string
  account_number: string
  account_name: string
}

/**
 * Freezes a payout: everybody with a balance due and a bank account gets a line, and the balance is on its way
 * from this moment. Frozen means that nothing is added or taken away until the bank has answered.
 *
 * @throws ProblemError `payout_empty` when nobody is owed anything that can be paid
 */
export async function freezeBatch(
  container: MedusaContainer,
  kind: BatchKind,
  by: string,
  at: Date,
): Promise<string> {
  const { account, owner, smallest, purpose } = plans[kind]
  return container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (trx) => {
    await trx.raw(BATCH_LOCK)
    const { rows } = (await trx.raw(
      `select b.party, b.owed, y.bank_bin, y.account_number, y.account_name
         from (select party, -sum(amount) as owed from settlement_posting
                where account = ? group by party having -sum(amount) >= ?) b
         join settlement_payee y on y.owner_type = ? and y.owner_id = b.party
        order by b.party`,
      [account, smallest, owner],
    )) as { rows: Balance[] }
    if (rows.length === 0) throw new ProblemError("payout_empty")
    const id = newId("stpb")
    const total = rows.reduce((sum, row) => sum + dongOf(row.owed), 0)
    const [batch] = (await trx("settlement_batch")
      .insert({ id, kind, total, lines: rows.length, frozen_at: at, frozen_by: by })
      .returning("number")) as { number: number }[]
    const lines = rows.map((row, index) => {
      const code = payoutLineCode(batch!.number, index + 1)
      return {
        id: newId("stpl"),
        batch_id: id,
        code,
        owner_id: row.party,
        amount: dongOf(row.owed),
        bank_bin: row.bank_bin,
        account_number: row.account_number,
        account_name: bankText(row.account_name),
        memo: payoutMemo(code, purpose),
      }
    })
    await trx.batchInsert("settlement_batch_line", lines, 500)
    await postEntries(
      trx,
      lines.map((line) => ({
        sourceType: "batch_line",
        sourceId: line.id,
        step: "frozen",
        occurredAt: at,
        postings: payoutFrozenEntry({ account, party: line.owner_id }, id, line.amount),
      })),
    )
    return id
  })
}

/** What the bank said of one line of a payout. */
export interface BankAnswer {
  readonly code: string
  readonly paid: boolean
  readonly reason: string | null
  readonly reference: string | null
}

export interface BankAnswerReport {
  readonly paid: number
  readonly failed: number
  /** Told before in the same way. */
  readonly repeated: number
  /** Codes that are not in this payout, or that were told otherwise before. */
  readonly refused: { code: string; reason: "unknown" | "told_otherwise" }[]
}

/**
 * Takes in the bank's answers. A paid line leaves the bank account; a failed one is due again, with its reason.
 * Importing the same answers again changes nothing.
 */
export async function takeBankAnswers(
  container: MedusaContainer,
  batchId: string,
  answers: readonly BankAnswer[],
  at: Date,
): Promise<BankAnswerReport> {
  return container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (trx) => {
    const batch = (await trx("settlement_batch").where({ id: batchId }).forUpdate().first()) as
      { kind: BatchKind } | undefined
    if (!batch) throw new ProblemError("payout_not_found")
    const lines = (await trx("settlement_batch_line").where({ batch_id: batchId })) as {
      id: string
      code: string
      owner_id: string
      amount: string
      status: "in_transit" | "paid" | "failed"
    }[]
    const byCode = new Map(lines.map((line) => [line.code, line]))
    const entries: NewEntry[] = []
    const refused: BankAnswerReport["refused"] = []
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
        const owed = { account: plans[batch.kind].account, party: line.owner_id }
        const amount = dongOf(line.amount)
        entries.push({
          sourceType: "batch_line",
          sourceId: line.id,
          // One step for both answers: a line is told once.
          step: "settled",
          occurredAt: at,
          postings: paid ? payoutPaidEntry(batchId, amount) : payoutFailedEntry(owed, batchId, amount),
        })
      }
    }
    await postEntries(trx, entries)
    await trx.raw(
      `update settlement_batch_line l
          set status = row.status, reason = row.reason, bank_reference = row.bank_reference, settled_at = ?
         from jsonb_to_recordset(?::jsonb) as row(id text, status text, reason text, bank_reference text)
        where l.id = row.id`,
      [at, JSON.stringify([...settled.values()])],
    )
    if (lines.every((line) => line.status !== "in_transit"))
      await trx("settlement_batch")
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
