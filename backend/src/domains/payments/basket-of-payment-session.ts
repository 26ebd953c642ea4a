import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf, rowsOf } from "../../shared/database"

/** The basket and, once there is one, the order of a card payment, by the payment session in the intent's metadata. */
export async function basketOfPaymentSession(
  container: MedusaContainer,
  sessionId: string,
): Promise<{ cartId: string | null; orderId: string | null } | null> {
  const [row] = await rowsOf<{ cart_id: string | null; order_id: string | null }>(
    databaseOf(container),
    `select cpc.cart_id, oc.order_id
       from payment_session s
       left join cart_payment_collection cpc
         on cpc.payment_collection_id = s.payment_collection_id and cpc.deleted_at is null
       left join order_cart oc on oc.cart_id = cpc.cart_id and oc.deleted_at is null
      where s.id = ? limit 1`,
    [sessionId],
  )
  return row ? { cartId: row.cart_id, orderId: row.order_id } : null
}
