import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createReservationsWorkflow } from "@medusajs/medusa/core-flows"
import { begunOrder, isFinished } from "../placed-order"
import { databaseOf, rowsOf } from "../../../shared/database"
import { makePaymentRequests } from "../../payments/make-payment-requests"
import { ensurePickup } from "../../orders/pickup/ensure-pickup"
import { makeProducerOrders } from "../../orders/make-producer-orders"

/**
 * Finishes a completion whose process crashed: Medusa writes the order, then its links and reservations, then the
 * payment, and after that our producer orders. Each piece is looked up before it is made, so it is safe to repeat.
 * Only under the basket's lock, or when nobody can hold it any more.
 *
 * @returns ids of the producer orders that it created
 * @throws Error when the goods are sold out meanwhile, or the payment is not valid
 */
export async function finishOrder(container: MedusaContainer, orderId: string): Promise<string[]> {
  await linkBasket(container, orderId)
  await markBasket(container, orderId)
  await linkPayment(container, orderId)
  await reserveMissing(container, orderId)
  await authorizeMissing(container, orderId)
  const made = await makeProducerOrders(container, orderId)
  await makePaymentRequests(container, orderId)
  await ensurePickup(container, orderId)
  return made
}

const LOCK_SECONDS = 20

/**
 * Repairs a basket after a crash: a half-completed order is finished, and a basket that is marked as ordered without
 * an order is opened again. Only under the basket's lock, which proves that no other process is working on it.
 */
export async function settleBasket(container: MedusaContainer, cartId: string): Promise<string | null> {
  const { orderId, marked } = await begunOrder(container, cartId)
  if (orderId === null) {
    if (marked) await container.resolve(Modules.CART).updateCarts(cartId, { completed_at: null })
  } else if (!(await isFinished(container, orderId))) await finishOrder(container, orderId)
  return orderId
}

/**
 * The complete order of a basket; null when there is none yet. A completion in progress is awaited, and may be rolled
 * back meanwhile; one that a crashed process left is finished.
 */
export async function finishedOrder(container: MedusaContainer, cartId: string): Promise<string | null> {
  const { orderId, marked } = await begunOrder(container, cartId)
  if (orderId === null ? !marked : await isFinished(container, orderId)) return orderId
  return container
    .resolve(Modules.LOCKING)
    .execute(cartId, () => settleBasket(container, cartId), { timeout: LOCK_SECONDS })
}

async function linkBasket(container: MedusaContainer, orderId: string): Promise<void> {
  const rows = await rowsOf<{ id: string }>(
    databaseOf(container),
    `select cpc.cart_id as id
       from order_payment_collection l
       join cart_payment_collection cpc
         on cpc.payment_collection_id = l.payment_collection_id and cpc.deleted_at is null
      where l.order_id = ? and l.deleted_at is null
        and not exists (select 1 from order_cart oc where oc.order_id = l.order_id and oc.deleted_at is null)
      limit 1`,
    [orderId],
  )
  for (const { id } of rows)
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.ORDER]: { order_id: orderId },
      [Modules.CART]: { cart_id: id },
    })
}

/** Marks the basket as completed: it takes no more goods. */
async function markBasket(container: MedusaContainer, orderId: string): Promise<void> {
  const open = await rowsOf<{ id: string }>(
    databaseOf(container),
    `select c.id from order_cart oc join cart c on c.id = oc.cart_id and c.completed_at is null
      where oc.order_id = ? and oc.deleted_at is null`,
    [orderId],
  )
  for (const { id } of open)
    await container.resolve(Modules.CART).updateCarts(id, { completed_at: new Date() })
}

async function linkPayment(container: MedusaContainer, orderId: string): Promise<void> {
  const { rows } = await databaseOf(container).raw<{ rows: { id: string }[] }>(
    `select cpc.payment_collection_id as id
       from order_cart oc
       join cart_payment_collection cpc on cpc.cart_id = oc.cart_id and cpc.deleted_at is null
      where oc.order_id = ? and oc.deleted_at is null
        and not exists (
          select 1 from order_payment_collection l where l.order_id = oc.order_id and l.deleted_at is null)
      limit 1`,
    [orderId],
  )
  for (const { id } of rows)
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.ORDER]: { order_id: orderId },
      [Modules.PAYMENT]: { payment_collection_id: id },
    })
}

interface Missing {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: string
}

async function reserveMissing(container: MedusaContainer, orderId: string): Promise<void> {
  const { rows } = await databaseOf(container).raw<{ rows: Missing[] }>(
    `select li.id as line_item_id, i.inventory_item_id, place.stock_location_id as location_id,
            (oi.quantity * coalesce(i.required_quantity, 1))::text as quantity
       from "order" o
       join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
       join order_line_item li on li.id = oi.item_id and li.deleted_at is null
       join product_variant v on v.id = li.variant_id and v.manage_inventory
       join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
       join sales_channel_stock_location place
         on place.sales_channel_id = o.sales_channel_id and place.deleted_at is null
      where o.id = ? and o.status <> 'canceled' and oi.quantity > 0
        and not exists (
          select 1 from reservation_item r where r.line_item_id = li.id and r.deleted_at is null)`,
    [orderId],
  )
  if (rows.length === 0) return
  await createReservationsWorkflow(container).run({
    input: { reservations: rows.map((row) => ({ ...row, quantity: Number(row.quantity) })) },
  })
}

async function authorizeMissing(container: MedusaContainer, orderId: string): Promise<void> {
  const { rows } = await databaseOf(container).raw<{ rows: { id: string }[] }>(
    `select s.id
       from order_payment_collection l
       join payment_session s on s.payment_collection_id = l.payment_collection_id and s.deleted_at is null
      where l.order_id = ? and l.deleted_at is null
        and not exists (
          select 1 from payment p where p.payment_collection_id = l.payment_collection_id and p.deleted_at is null)
      order by s.created_at desc limit 1`,
    [orderId],
  )
  for (const { id } of rows) await container.resolve(Modules.PAYMENT).authorizePaymentSession(id, {})
}
