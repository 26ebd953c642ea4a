import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { stripe } from "./card-client"
import { databaseOf, rowsOf } from "../../shared/database"
import { openException } from "./exceptions"
import { findRefunds } from "./refunds"
import { STRIPE_PROVIDER } from "../../shared/payment-providers"
import { recordRefund } from "./carry-out-refunds"

/**
 * Syncs the refunds of one card payment with Stripe's present state: completed ones are recorded, failed ones fail
 * here, and those made in Stripe's dashboard are imported, each once by Stripe's id.
 *
 * @param found refunds of this payment that the caller has listed; without them Stripe is asked
 */
export async function syncCardRefunds(
  container: MedusaContainer,
  intentId: string,
  found?: readonly Stripe.Refund[],
): Promise<void> {
  const database = databaseOf(container)
  const [payment] = await rowsOf<{ id: string; order_id: string }>(
    database,
    `select p.id, opc.order_id from payment p
       join order_payment_collection opc
         on opc.payment_collection_id = p.payment_collection_id and opc.deleted_at is null
      where p.provider_id = ? and p.data ->> 'id' = ? and p.deleted_at is null limit 1`,
    [STRIPE_PROVIDER, intentId],
  )
  // The authorisation was released before there was an order: nothing to sync.
  if (!payment) return
  const refunds = found ?? (await stripe().refunds.list({ payment_intent: intentId, limit: 100 })).data
  for (const refund of refunds) {
    const own = refund.metadata?.refund
    const [known] = own
      ? await findRefunds(database, "id = ? and payment_id = ?", [own, payment.id])
      : await findRefunds(database, "provider = ? and provider_reference = ?", [STRIPE_PROVIDER, refund.id])
    if (refund.status === "failed" || refund.status === "canceled") {
      if (known && known.state !== "failed") {
        await database.raw("update payment_refund set state = 'failed' where id = ? and state = 'pending'", [
          known.id,
        ])
        const details = { amount: refund.amount, reason: refund.failure_reason ?? null }
        await openException(database, {
          kind: "refund_failed",
          key: known.id,
          orderId: payment.order_id,
          details,
        })
      }
      continue
    }
    if (refund.status !== "succeeded") continue
    if (known) {
      if (known.state !== "done") await recordRefund(container, known)
      continue
    }
    await database.raw(
      `insert into payment_refund
         (id, order_id, payment_id, provider, payer, amount, reason, actor, state, provider_reference)
       values (?, ?, ?, ?, 'platform', ?, ?, 'stripe-dashboard', 'pending', ?)
       on conflict (provider, provider_reference) where provider_reference is not null do nothing`,
      [
        generateEntityId(undefined, "payref"),
        payment.order_id,
        payment.id,
        STRIPE_PROVIDER,
        refund.amount,
        refund.reason ?? "Hoàn tiền trên trang quản trị Stripe",
        refund.id,
      ],
    )
    const [taken] = await findRefunds(database, "provider = ? and provider_reference = ?", [
      STRIPE_PROVIDER,
      refund.id,
    ])
    if (taken && taken.state !== "done") await recordRefund(container, taken)
  }
}
