import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { routes, z } from "@ocop/contracts"
import { settle } from "@ocop/vietqr"
import { ProblemError } from "../../shared/errors/problem"
import { databaseOf, rowsOf } from "../../shared/database"
import { assignToCounter } from "./counter-transfers"
import { payRequest } from "./record-transfer"
import { findRequests, type PaymentRequest } from "./requests"
import { captureArrived } from "./capture-arrived"

type ResolveTransaction = z.output<(typeof routes)["resolveBankTransaction"]["body"]>

async function assignToOrder(trx: Knex, id: string, amount: number, request: PaymentRequest): Promise<void> {
  const settled = settle(request, amount)
  await payRequest(trx, request, settled)
  await trx.raw(
    "update bank_transaction set status = ?, excess = ?, request_id = ?, order_id = ? where id = ?",
    [settled.kind, settled.excess, request.id, request.orderId, id],
  )
}

/**
 * Applies an operator's decision about a transfer: it pays the payment request or counter sale with this memo, it was
 * sent back, or it stays with a written reason. Each transfer is decided once, under its row lock.
 *
 * @throws ProblemError `payment_not_found`, `payment_already_settled`
 */
export async function resolveTransaction(
  container: MedusaContainer,
  id: string,
  { action, memo, note }: ResolveTransaction,
  operatorId: string,
): Promise<void> {
  const orderId = await databaseOf(container).transaction(async (trx) => {
    const wanted = (memo ?? "").toUpperCase()
    const [request] = action === "assign" ? await findRequests(trx, "memo = ?", [wanted], true) : []
    const [row] = await rowsOf<{ status: string; amount: string; resolved_at: Date | null }>(
      trx,
      "select status, amount::text, resolved_at from bank_transaction where id = ? for update",
      [id],
    )
    if (!row) throw new ProblemError("payment_not_found")
    if (row.resolved_at) throw new ProblemError("payment_already_settled")
    if (action === "assign") {
      if (row.status !== "unmatched") throw new ProblemError("payment_already_settled")
      const amount = Number(row.amount)
      if (request) await assignToOrder(trx, id, amount, request)
      else if (!(await assignToCounter(trx, { id, amount }, wanted)))
        throw new ProblemError("payment_not_found")
      // Only a full payment is resolved; a partial one stays on the list with its new status.
      await trx.raw(
        `update bank_transaction set note = ?, resolution = 'assigned', resolved_by = ?,
                resolved_at = case when status = 'matched' then now() else null end where id = ?`,
        [note, operatorId, id],
      )
      return request?.orderId ?? null
    }
    await trx.raw(
      "update bank_transaction set resolution = ?, note = ?, resolved_by = ?, resolved_at = now() where id = ?",
      [action, note, operatorId, id],
    )
    return null
  })
  if (orderId) await captureArrived(container, orderId)
}
