import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { databaseOf, rowsOf } from "../../lib/database"
import { SETTLED_AFTER_SECONDS } from "./make-missing-producer-orders"

const BATCH = 100

interface Unlinked {
  id: string
  lines: string[]
  collections: string[]
}

/**
 * Takes back orders of the web shop that no basket knows: the process died after the order was written and before it
 * was linked, so nobody was told and nothing is paid, but goods may be held for it. The basket makes its order anew.
 *
 * @param settledAfterSeconds age from which such an order counts as left behind
 * @returns how many were taken back
 */
export async function takeBackUnlinkedOrders(
  container: MedusaContainer,
  settledAfterSeconds = SETTLED_AFTER_SECONDS,
): Promise<number> {
  const left = await rowsOf<Unlinked>(
    databaseOf(container),
    `select o.id,
            array(select oi.item_id from order_item oi where oi.order_id = o.id) as lines,
            array(select l.payment_collection_id from order_payment_collection l
                   where l.order_id = o.id and l.deleted_at is null) as collections
       from "order" o
      where o.deleted_at is null and o.status <> 'canceled'
        and o.created_at < now() - make_interval(secs => ?)
        and exists (
          select 1 from order_shipping os
            join order_shipping_method osm on osm.id = os.shipping_method_id and osm.data ->> 'version' = '1'
           where os.order_id = o.id and os.deleted_at is null)
        and not exists (select 1 from order_cart oc where oc.order_id = o.id and oc.deleted_at is null)
        and not exists (select 1 from producer_order po where po.order_id = o.id and po.deleted_at is null)
      order by o.created_at
      limit ?`,
    [settledAfterSeconds, BATCH],
  )
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  for (const { id, lines, collections } of left) {
    // The goods first and the order last: what dies in between is found again.
    await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(lines)
    for (const collection of collections)
      await link.dismiss({
        [Modules.ORDER]: { order_id: id },
        [Modules.PAYMENT]: { payment_collection_id: collection },
      })
    await container.resolve(Modules.ORDER).deleteOrders([id])
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Took back order ${id}, which no basket is linked to`)
  }
  return left.length
}
