import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf, rowsOf } from "../../shared/database"
import { orderPayments } from "./order-payment"
import { receivingAccounts } from "./receiving-accounts"
import { insertRequest } from "./requests"
import { VIETQR_PROVIDER } from "../../shared/payment-providers"
import { platformAccount, transferMinutes, vietQrMode } from "./settings"

interface Part {
  id: string
  producer_id: string
  total: string
}

/**
 * Creates the payment requests of an order that is paid by VietQR: one to the marketplace, or one to each producer of
 * the order. Idempotent by (order, receiver). Runs inside cart completion, so that an order that cannot be paid is
 * not created, and again by the reconciler where a crash left one out.
 */
export async function makePaymentRequests(container: MedusaContainer, orderId: string): Promise<void> {
  const database = databaseOf(container)
  const payment = (await orderPayments(database, [orderId])).get(orderId)
  if (payment?.provider !== VIETQR_PROVIDER) return
  const expiresAt = new Date(Date.now() + transferMinutes() * 60_000)
  if (vietQrMode() === "platform") {
    const account = platformAccount()
    if (!account) throw new Error("VIETQR_BANK_BIN, VIETQR_ACCOUNT and VIETQR_ACCOUNT_NAME are not set")
    const { amount } = payment
    await insertRequest(database, {
      orderId,
      producerOrderId: null,
      producerId: null,
      amount,
      account,
      expiresAt,
    })
    return
  }
  const parts = await rowsOf<Part>(
    database,
    "select id, producer_id, total::text from producer_order where order_id = ? and deleted_at is null order by id",
    [orderId],
  )
  const accounts = await receivingAccounts(
    container,
    parts.map((part) => part.producer_id),
  )
  for (const part of parts) {
    const account = accounts.get(part.producer_id)
    if (!account) throw new Error(`Producer ${part.producer_id} has no bank account`)
    await insertRequest(database, {
      orderId,
      producerOrderId: part.id,
      producerId: part.producer_id,
      amount: Number(part.total),
      account,
      expiresAt,
    })
  }
}
