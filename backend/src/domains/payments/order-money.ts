import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderMoney, PaymentMethod } from "@ocop/contracts"
import { databaseOf } from "../../shared/database"
import { orderPayments } from "./order-payment"
import { findRefunds, sumOf } from "./refunds"
import { findRequests, type PaymentRequest } from "./requests"
import { STRIPE_PROVIDER, VIETQR_PROVIDER } from "../../shared/payment-providers"

const methodOf = (provider: string | undefined): PaymentMethod =>
  provider === VIETQR_PROVIDER ? "vietqr" : provider === STRIPE_PROVIDER ? "card" : "cod"

interface Figures {
  readonly method: PaymentMethod
  readonly amount: number
  readonly paid: number
  readonly refunded: number
  readonly requests: readonly PaymentRequest[]
}

/** Payment state of an order. Pure. */
export function moneyStateOf({ method, amount, paid, refunded, requests }: Figures): OrderMoney["state"] {
  if (refunded > 0) return refunded >= paid ? "refunded" : "partly_refunded"
  if (method === "vietqr") {
    if (requests.length > 0 && requests.every(({ state }) => state === "paid")) return "paid"
    if (requests.some(({ state }) => state === "open"))
      return requests.some(({ received }) => received > 0) ? "partly_paid" : "awaiting_transfer"
    return paid > 0 ? "partly_paid" : "expired"
  }
  if (paid >= amount && amount > 0) return "paid"
  return method === "card" ? "awaiting_transfer" : paid > 0 ? "partly_paid" : "at_the_door"
}

/**
 * The buyer's view of an order's payments and refunds.
 *
 * @param parts to name a refund by the code of its producer order
 */
export async function orderMoney(
  container: MedusaContainer,
  orderId: string,
  parts: readonly { readonly id?: string; readonly code: string }[] = [],
): Promise<OrderMoney> {
  const database = databaseOf(container)
  const payment = (await orderPayments(database, [orderId])).get(orderId)
  const requests = await findRequests(database, "order_id = ?", [orderId])
  const refunds = await findRefunds(database, "order_id = ?", [orderId])
  const method = methodOf(payment?.provider)
  const arrived = requests.reduce((sum, { received, amount }) => sum + Math.min(received, amount), 0)
  const paid = method === "vietqr" ? arrived : (payment?.captured ?? 0)
  const refunded = sumOf(refunds)
  const open = requests.filter(({ state }) => state === "open")
  const ends = open.map(({ expiresAt }) => expiresAt.getTime())
  return {
    method,
    state: moneyStateOf({ method, amount: payment?.amount ?? 0, paid, refunded, requests }),
    paid,
    refunded,
    expiresAt: ends.length > 0 ? new Date(Math.min(...ends)).toISOString() : null,
    refunds: refunds.map((row) => ({
      amount: Number(row.amount),
      status: row.state,
      partCode: parts.find(({ id }) => id !== undefined && id === row.producer_order_id)?.code ?? null,
      at: new Date(row.created_at).toISOString(),
    })),
  }
}
