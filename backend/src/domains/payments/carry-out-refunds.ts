import type { MedusaContainer } from "@medusajs/framework/types"
import { errorText } from "../../shared/errors/error-text"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { stripe } from "./card-client"
import { databaseOf, rowsOf } from "../../shared/database"
import { openException } from "./exceptions"
import { orderPayments } from "./order-payment"
import { findRefunds, type RefundRow, type RefundState } from "./refunds"

const BATCH = 50
const LAST_ATTEMPT = 20

/**
 * Records a completed refund in Medusa: the payment's refund and the order's transaction, each once, also when a
 * crash came between them. Medusa's note holds the refund's id, by which a repetition is recognised.
 */
export async function recordRefund(container: MedusaContainer, refund: RefundRow): Promise<void> {
  const database = databaseOf(container)
  await container.resolve(Modules.LOCKING).execute(
    `refund:${refund.id}`,
    async () => {
      const find = () =>
        rowsOf<{ id: string }>(
          database,
          "select id from refund where payment_id = ? and note = ? and deleted_at is null",
          [refund.payment_id, refund.id],
        )
      let [known] = await find()
      if (!known) {
        await container.resolve(Modules.PAYMENT).refundPayment({
          payment_id: refund.payment_id,
          amount: Number(refund.amount),
          created_by: refund.actor,
          note: refund.id,
        })
        known = (await find())[0]
      }
      if (!known) throw new Error(`Refund ${refund.id} was not recorded`)
      const order = container.resolve(Modules.ORDER)
      const [booked] = await order.listOrderTransactions({ reference: "refund", reference_id: known.id })
      if (!booked) {
        await order.addOrderTransactions({
          order_id: refund.order_id,
          amount: -Number(refund.amount),
          currency_code: "vnd",
          reference: "refund",
          reference_id: known.id,
        })
      }
      await database.raw(
        "update payment_refund set state = 'done', done_at = coalesce(done_at, now()), last_error = null where id = ?",
        [refund.id],
      )
    },
    { timeout: 30 },
  )
}

/**
 * Sends one refund to Stripe, with an idempotency key made of the refund's id: a retry after a time-out or a crash is
 * still the same refund. A permanent refusal fails the refund and opens an exception for an operator.
 *
 * @throws Error when the result is unknown; the refund stays pending
 */
export async function carryOutRefund(container: MedusaContainer, id: string): Promise<RefundState> {
  const database = databaseOf(container)
  const [refund] = await findRefunds(database, "id = ?", [id])
  if (refund?.state !== "pending") return refund?.state ?? "failed"
  const intent = (await orderPayments(database, [refund.order_id])).get(refund.order_id)?.intentId
  await database.raw(
    `update payment_refund set attempts = attempts + 1,
            next_attempt_at = now() + make_interval(secs => least(power(2, attempts + 3)::int, 3600)) where id = ?`,
    [id],
  )
  let state: string | null
  let reference: string
  try {
    const answer = await stripe().refunds.create(
      { payment_intent: intent ?? "", amount: Number(refund.amount), metadata: { refund: id } },
      { idempotencyKey: id },
    )
    state = answer.status
    reference = answer.id
  } catch (error) {
    const { type, message } = error as { type?: string; message?: string }
    const final = type === "StripeInvalidRequestError" || refund.attempts + 1 >= LAST_ATTEMPT
    await database.raw("update payment_refund set last_error = ?, state = ? where id = ?", [
      String(message ?? error).slice(0, 500),
      final ? "failed" : "pending",
      id,
    ])
    if (!final) throw error
    await openException(database, {
      kind: "refund_failed",
      key: id,
      orderId: refund.order_id,
      details: { amount: Number(refund.amount), error: String(message ?? error).slice(0, 300) },
    })
    return "failed"
  }
  await database.raw("update payment_refund set provider_reference = ? where id = ?", [reference, id])
  // "pending" at Stripe: a webhook reports the result.
  if (state !== "succeeded") return "pending"
  await recordRefund(container, refund)
  return "done"
}

/** Retries refunds without a known result, and those that a crash left half recorded. */
export async function carryOutDueRefunds(container: MedusaContainer): Promise<void> {
  const due = await findRefunds(
    databaseOf(container),
    "state = 'pending' and next_attempt_at <= now() and created_at < now() - interval '5 seconds'",
    [],
  )
  for (const { id } of due.slice(0, BATCH)) {
    try {
      await carryOutRefund(container, id)
    } catch (error) {
      container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Refund ${id}: ${errorText(error)}`)
    }
  }
}
