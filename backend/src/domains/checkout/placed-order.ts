import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PlacedOrder } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../shared/database"
import { orderCodeOf } from "../../shared/order-code"
import { linkKeys, signOrderToken } from "../../shared/signed-order-link"

/** The order that a basket became, or null. Medusa writes this link inside cart completion. */
export async function orderIdOfBasket(container: MedusaContainer, cartId: string): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cartId },
  })
  return (data[0] as { order_id?: string } | undefined)?.order_id ?? null
}

/**
 * The order that a basket became or is becoming. Medusa links the order, marks the basket and links the order's
 * payment in parallel, so any of the three may be there first, and alone after a crash.
 */
export async function begunOrder(
  container: MedusaContainer,
  cartId: string,
): Promise<{ orderId: string | null; marked: boolean }> {
  const [row] = await rowsOf<{ orderId: string | null; marked: boolean }>(
    databaseOf(container),
    `select c.completed_at is not null as marked,
            coalesce(
              (select oc.order_id from order_cart oc where oc.cart_id = c.id and oc.deleted_at is null limit 1),
              (select l.order_id
                 from cart_payment_collection cpc
                 join order_payment_collection l
                   on l.payment_collection_id = cpc.payment_collection_id and l.deleted_at is null
                 join "order" o on o.id = l.order_id and o.deleted_at is null and o.status <> 'canceled'
                where cpc.cart_id = c.id and cpc.deleted_at is null limit 1)) as "orderId"
       from cart c where c.id = ? and c.deleted_at is null`,
    [cartId],
  )
  return row ?? { orderId: null, marked: false }
}

/**
 * Whether an order is complete. Producer orders are the last thing that completion creates; before them the order is
 * visible and may still be rolled back.
 */
export async function isFinished(container: MedusaContainer, orderId: string): Promise<boolean> {
  const rows = await rowsOf(
    databaseOf(container),
    "select 1 from producer_order where order_id = ? and deleted_at is null limit 1",
    [orderId],
  )
  return rows.length > 0
}

/** The answer to a placed order: its code, the signed token of its page and the amount due (dong). */
export async function placedOrderAnswer(container: MedusaContainer, orderId: string): Promise<PlacedOrder> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "total"],
    filters: { id: orderId },
  })
  const order = data[0] as { display_id: number; total: number } | undefined
  if (!order) throw new Error(`Order ${orderId} is linked to a basket but does not exist`)
  return {
    code: orderCodeOf(Number(order.display_id)),
    token: signOrderToken(orderId, linkKeys()),
    total: Number(order.total),
  }
}
