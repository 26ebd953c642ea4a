import type { MedusaContainer } from "@medusajs/framework/types"
import type Stripe from "stripe"
import { basketOfPaymentSession } from "../payments/basket-of-payment-session"
import { stripe } from "../payments/card-client"
import { databaseOf } from "../../shared/database"
import { openException } from "../payments/exceptions"
import type { InboxEvent } from "../payments/webhook-inbox"
import { completeCardBasket } from "../checkout/workflows/complete-basket"
import { syncCardRefunds } from "../payments/sync-card-refunds"
import { problemCodeOf } from "../../shared/errors/root-problem"

/** Permanent refusals, not worth a retry: the basket itself is no longer what was paid for. */
const FINAL = new Set([
  "basket_changed",
  "basket_empty",
  "basket_not_found",
  "out_of_stock",
  "delivery_unavailable",
  "fetch_closed",
  "payment_amount_differs",
  "invalid_request",
])

/**
 * Reconciles an order with its card payment, from the intent's present state at Stripe. The webhook only names the
 * intent: it may be late, repeated or out of order without harm.
 */
export async function applyIntent(container: MedusaContainer, intent: Stripe.PaymentIntent): Promise<void> {
  const sessionId = intent.metadata?.session_id
  // Another shop on the same Stripe account, or a payment link: not ours.
  if (!sessionId) return
  const database = databaseOf(container)
  const basket = await basketOfPaymentSession(container, sessionId)
  const held = intent.status === "requires_capture" || intent.status === "succeeded"
  if (!held) {
    if (intent.status === "canceled" && basket?.orderId) {
      await openException(database, {
        kind: "card_state_differs",
        key: basket.orderId,
        orderId: basket.orderId,
        details: { intent: intent.id, state: intent.status },
      })
    }
    return
  }
  if (!basket?.cartId) return release(container, intent, "no_basket")
  try {
    await completeCardBasket(container, basket.cartId)
  } catch (error) {
    const code = problemCodeOf(error)
    if (basket.orderId || !FINAL.has(code)) throw error
    await release(container, intent, code)
  }
}

/**
 * Releases a card payment that will not become an order: cancels the authorisation or refunds the capture, and opens
 * an exception for an operator.
 */
async function release(
  container: MedusaContainer,
  intent: Stripe.PaymentIntent,
  reason: string,
): Promise<void> {
  if (intent.status === "succeeded")
    await stripe().refunds.create({ payment_intent: intent.id }, { idempotencyKey: `release:${intent.id}` })
  else await stripe().paymentIntents.cancel(intent.id, {}, { idempotencyKey: `release:${intent.id}` })
  const details = { intent: intent.id, amount: intent.amount, reason, released: true }
  await openException(databaseOf(container), { kind: "payment_without_order", key: intent.id, details })
}

const idOf = (value: unknown): string | null =>
  typeof value === "string" ? value : ((value as { id?: string } | null)?.id ?? null)

/** Applies one Stripe event. @throws Error when Stripe is unavailable; the webhook inbox retries */
export async function applyCardEvent(container: MedusaContainer, event: InboxEvent): Promise<void> {
  const { data } = JSON.parse(event.body) as { data: { object: Record<string, unknown> } }
  const { object } = data
  if (event.kind.startsWith("payment_intent.")) {
    const intent = await stripe().paymentIntents.retrieve(String(object.id))
    return applyIntent(container, intent)
  }
  if (event.kind.startsWith("charge.dispute.")) {
    const intent = idOf(object.payment_intent)
    const details = { intent, amount: object.amount, reason: object.reason, state: object.status }
    await openException(databaseOf(container), { kind: "dispute", key: String(object.id), details })
    return
  }
  if (event.kind === "charge.refunded" || event.kind.startsWith("refund.")) {
    const intent = idOf(object.payment_intent)
    if (intent) await syncCardRefunds(container, intent)
  }
}
