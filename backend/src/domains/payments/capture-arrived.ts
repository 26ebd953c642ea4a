import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { databaseOf, rowsOf } from "../../shared/database"
import { orderPayments } from "./order-payment"
import { VIETQR_PROVIDER } from "../../shared/payment-providers"

/**
 * Captures in Medusa the transfers received for an order: exactly the sum of its paid payment requests, and nothing
 * when it is captured already. Idempotent; one at a time per order.
 */
export async function captureArrived(container: MedusaContainer, orderId: string): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(
    `payment:${orderId}`,
    async () => {
      const payment = (await orderPayments(databaseOf(container), [orderId])).get(orderId)
      if (payment?.provider !== VIETQR_PROVIDER || payment.canceled) return
      const [arrived] = await rowsOf<{ sum: string }>(
        databaseOf(container),
        "select coalesce(sum(amount), 0)::text as sum from payment_request where order_id = ? and state = 'paid'",
        [orderId],
      )
      const missing = Number(arrived?.sum ?? 0) - payment.captured
      if (missing <= 0) return
      await capturePaymentWorkflow(container).run({
        input: { payment_id: payment.paymentId, amount: missing, captured_by: "vietqr" },
      })
    },
    { timeout: 30 },
  )
}
