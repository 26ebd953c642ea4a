import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { databaseOf } from "../../shared/database"
import { orderPayments } from "./order-payment"
import { STRIPE_PROVIDER } from "../../shared/payment-providers"

/**
 * Captures the amount that a card authorised for an order, once: Stripe answers a repeated capture with the first
 * one.
 */
export async function captureCard(container: MedusaContainer, orderId: string): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(
    `payment:${orderId}`,
    async () => {
      const payment = (await orderPayments(databaseOf(container), [orderId])).get(orderId)
      if (payment?.provider !== STRIPE_PROVIDER || payment.canceled) return
      if (payment.captured >= payment.amount) return
      await capturePaymentWorkflow(container).run({
        input: { payment_id: payment.paymentId, captured_by: "card" },
      })
    },
    { timeout: 30 },
  )
}
