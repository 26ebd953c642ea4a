import type { MedusaContainer } from "@medusajs/framework/types"
import { vietnamDay } from "@ocop/vietnam-time"
import { bankOf } from "@ocop/vietqr"
import { ProblemError } from "../../shared/errors/problem"
import { orderCodeOf } from "../../shared/order-code"
import { databaseOf, rowsOf } from "../../shared/database"
import { findRefunds } from "./refunds"
import { recordRefund } from "./carry-out-refunds"

async function awaiting(container: MedusaContainer, id: string) {
  const [refund] = await findRefunds(databaseOf(container), "id = ?", [id])
  if (!refund) throw new ProblemError("payment_not_found")
  if (refund.state !== "awaiting_transfer") throw new ProblemError("payment_already_settled")
  return refund
}

/** Sets the buyer's bank account for a refund. @throws ProblemError */
export async function setRefundAccount(
  container: MedusaContainer,
  id: string,
  account: { bin: string; account: string; accountName: string },
): Promise<void> {
  await awaiting(container, id)
  await databaseOf(container).raw(
    "update payment_refund set bin = ?, account = ?, account_name = ? where id = ? and state = 'awaiting_transfer'",
    [account.bin, account.account, account.accountName, id],
  )
}

/** Completes a refund after the bank has made the transfer, and records it in Medusa. @throws ProblemError */
export async function markRefundTransferred(
  container: MedusaContainer,
  id: string,
  { reference, day }: { reference: string; day: string },
): Promise<void> {
  const refund = await awaiting(container, id)
  if (!refund.account) throw new ProblemError("refund_account_missing")
  await databaseOf(container).raw(
    "update payment_refund set provider_reference = ?, done_at = ?::date where id = ?",
    [reference, day, id],
  )
  await recordRefund(container, refund)
}

/** Escapes a cell against formula injection in spreadsheets. */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Exports the marketplace's refunds that await a transfer and have an account, as a bank takes them. */
export async function exportRefundTransfers(container: MedusaContainer) {
  const database = databaseOf(container)
  const rows = await findRefunds(
    database,
    "state = 'awaiting_transfer' and payer = 'platform' and account is not null",
    [],
  )
  const orders = await rowsOf<{ id: string; display_id: number }>(
    database,
    `select id, display_id from "order" where id = any(?)`,
    [rows.map((row) => row.order_id)],
  )
  const codeOf = new Map(orders.map((order) => [order.id, orderCodeOf(Number(order.display_id))]))
  const day = vietnamDay(Date.now())
  const lines = rows.map((row, index) => [
    String(index + 1),
    row.account ?? "",
    row.account_name ?? "",
    bankOf(row.bin ?? "", day)?.name ?? row.bin ?? "",
    row.bin ?? "",
    row.amount,
    `HOAN TIEN ${codeOf.get(row.order_id) ?? ""}`.trim(),
    row.id,
  ])
  const head = ["STT", "Số tài khoản", "Tên người nhận", "Ngân hàng", "BIN", "Số tiền", "Nội dung", "Mã hoàn"]
  const csv = [head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")
  return { fileName: `hoan-tien-${day}.csv`, csv: `\uFEFF${csv}\r\n`, count: rows.length }
}
