import type { MedusaContainer } from "@medusajs/framework/types"
import type { PayPage } from "@ocop/contracts"
import { vietnamDay } from "@ocop/vietnam-time"
import { bankOf, banksOn, deepLink, encodeVietQr } from "@ocop/vietqr"
import { orderCodeOf } from "../../shared/order-code"
import { databaseOf, rowsOf } from "../../shared/database"
import { orderMoney } from "./order-money"
import { orderPayments } from "./order-payment"
import { findRequests, type PaymentRequest } from "./requests"
import { VIETQR_PROVIDER } from "../../shared/payment-providers"

function requestView(request: PaymentRequest, producerName: string | null, day: string) {
  const { account, memo, amount, received, state } = request
  const due = state === "open" ? Math.max(0, amount - received) : 0
  const transfer = { bin: account.bin, account: account.account, amount: due, memo }
  const qr = due > 0 ? encodeVietQr({ ...transfer, to: "account" }) : null
  return {
    id: request.id,
    state,
    producerName,
    amount,
    received,
    due,
    memo,
    bin: account.bin,
    bankName: bankOf(account.bin, day)?.name ?? account.bin,
    account: account.account,
    accountName: account.name,
    qr: qr?.ok ? qr.value : null,
    links:
      due > 0
        ? banksOn(day).flatMap(({ name, app }) => (app ? [{ bank: name, url: deepLink(app, transfer) }] : []))
        : [],
  }
}

/** Payment instructions for an order's transfers; null for an order that is not paid by transfer. */
export async function paymentPage(container: MedusaContainer, orderId: string): Promise<PayPage | null> {
  const database = databaseOf(container)
  const payment = (await orderPayments(database, [orderId])).get(orderId)
  if (payment?.provider !== VIETQR_PROVIDER) return null
  const requests = await findRequests(database, "order_id = ?", [orderId])
  const names = await rowsOf<{ id: string; name: string }>(
    database,
    "select id, name from producer where id = any(?)",
    [requests.flatMap(({ producerId }) => producerId ?? [])],
  )
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  const money = await orderMoney(container, orderId)
  const now = new Date()
  const day = vietnamDay(now)
  return {
    code: orderCodeOf(payment.displayId),
    state: money.state,
    total: payment.amount,
    paid: money.paid,
    expiresAt: money.expiresAt,
    now: now.toISOString(),
    requests: requests.map((request) =>
      requestView(request, nameOf.get(request.producerId ?? "") ?? null, day),
    ),
  }
}
