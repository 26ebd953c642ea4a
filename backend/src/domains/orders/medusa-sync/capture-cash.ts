import type { MedusaContainer } from "@medusajs/framework/types"
import { COD_PROVIDER } from "../../../shared/payment-providers"
import { Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { amountsOf, isOver } from "@ocop/producer-orders"
import { databaseOf } from "../../../shared/database"
import { amountLines } from "../producer-order-rows"
import type { Part } from "./medusa-order"

interface PaymentRow {
  id: string
  provider_id: string
  collection_id: string
  collection_amount: string
  captured: string
  of_part: boolean
}

async function paymentOf(
  container: MedusaContainer,
  orderId: string,
  mark: string,
): Promise<PaymentRow | null> {
  const { rows } = await databaseOf(container).raw<{ rows: PaymentRow[] }>(
    `select p.id, p.provider_id, pc.id as collection_id, pc.amount::text as collection_amount,
            coalesce((select sum(c.amount) from capture c where c.payment_id = p.id and c.deleted_at is null), 0)::text
              as captured,
            exists (select 1 from capture c
                     where c.payment_id = p.id and c.deleted_at is null and c.created_by = ?) as of_part
       from order_payment_collection opc
       join payment_collection pc on pc.id = opc.payment_collection_id
       join payment p on p.payment_collection_id = pc.id and p.deleted_at is null and p.canceled_at is null
      where opc.order_id = ? and opc.deleted_at is null
      order by p.created_at limit 1`,
    [mark, orderId],
  )
  return rows[0] ?? null
}

/** Current total of all producer orders of an order, integer dong. */
const worth = (parts: readonly Part[]): number =>
  parts.reduce(
    (sum, { row, lines }) => sum + amountsOf(row.status, amountLines(lines), Number(row.delivery_fee)).total,
    0,
  )

/**
 * Captures cash on delivery: the amount of a delivered producer order, once. The amount still to be collected is what
 * the producer orders cost now. Money paid before is refunded by `refundProducerPart`.
 */
export async function syncCash(
  container: MedusaContainer,
  orderId: string,
  parts: readonly Part[],
): Promise<void> {
  const delivered = parts.filter(({ row }) => row.status === "delivered")
  for (const part of delivered) {
    const mark = `producer_order:${part.row.id}`
    const payment = await paymentOf(container, orderId, mark)
    if (payment?.provider_id !== COD_PROVIDER || payment.of_part) continue
    const { total } = amountsOf(part.row.status, amountLines(part.lines), Number(part.row.delivery_fee))
    if (total > 0)
      await capturePaymentWorkflow(container).run({
        input: { payment_id: payment.id, amount: total, captured_by: mark },
      })
  }
  const payment = await paymentOf(container, orderId, "")
  if (payment?.provider_id !== COD_PROVIDER) return
  const service = container.resolve(Modules.PAYMENT)
  const due = Math.max(worth(parts), Number(payment.captured))
  if (due > 0 && due !== Number(payment.collection_amount))
    await service.updatePaymentCollections(payment.collection_id, { amount: due })
  const nothingLeft = parts.every(({ row }) => isOver(row.status)) && Number(payment.captured) === 0
  if (nothingLeft) await service.cancelPayment(payment.id)
}
