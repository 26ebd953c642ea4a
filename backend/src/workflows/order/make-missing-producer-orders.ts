import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { finishOrder } from "./finish-order"

/** A completion holds its basket for two minutes at most; a younger order may still be taken back. */
export const SETTLED_AFTER_SECONDS = 150
const BATCH = 100

/**
 * Finds orders of the web shop that a crash left without the parts of their producers, and finishes them. Orders
 * carry their frozen parcels, so nothing is guessed. Running it twice, or in two processes, makes nothing twice.
 *
 * @param settledAfterSeconds age from which an order without parts counts as left behind
 * @returns how many orders were repaired and which could not be, each logged with its reason
 */
export async function makeMissingProducerOrders(
  container: MedusaContainer,
  settledAfterSeconds = SETTLED_AFTER_SECONDS,
): Promise<{ repaired: number; failed: string[] }> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { rows } = (await database.raw(
    `select o.id
       from "order" o
       join order_cart oc on oc.order_id = o.id and oc.deleted_at is null
       join order_shipping os on os.order_id = o.id and os.deleted_at is null
       join order_shipping_method osm on osm.id = os.shipping_method_id and osm.data ->> 'version' = '1'
      where o.deleted_at is null
        and o.status <> 'canceled'
        and o.created_at < now() - make_interval(secs => ?)
        and not exists (
          select 1 from producer_order po where po.order_id = o.id and po.deleted_at is null
        )
      order by o.created_at
      limit ?`,
    [settledAfterSeconds, BATCH],
  )) as { rows: { id: string }[] }

  let repaired = 0
  const failed: string[] = []
  for (const { id } of rows) {
    try {
      const made = await finishOrder(container, id)
      if (made.length > 0) repaired += 1
    } catch (error) {
      // One order that cannot be split must not keep the others waiting; the log names it every minute.
      failed.push(id)
      logger.error(`Producer orders of ${id} cannot be made: ${String(error)}`)
    }
  }
  if (repaired > 0) logger.warn(`Made the missing producer orders of ${repaired} orders`)
  return { repaired, failed }
}
