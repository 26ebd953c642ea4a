import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "../../../shared/database"

/**
 * Age from which an order counts as crashed. A completion holds its basket's lock for two minutes at most; a younger
 * order may still be rolled back.
 */
export const SETTLED_AFTER_SECONDS = 150
const BATCH = 100

/**
 * Web orders that a crash left without producer orders, oldest first.
 *
 * @param known whether a basket leads to them, by its own link or its payment's; nobody else can find the others
 * @param settledAfterSeconds age from which an order counts as crashed
 * @returns with the ids of their lines
 */
export const unfinishedOrders = (
  database: Knex,
  known: boolean,
  settledAfterSeconds: number,
): Promise<{ id: string; lines: string[] }[]> =>
  rowsOf(
    database,
    `select o.id, array(select oi.item_id from order_item oi where oi.order_id = o.id) as lines
       from "order" o
      where o.deleted_at is null
        and o.status <> 'canceled'
        and o.created_at < now() - make_interval(secs => ?)
        and exists (
          select 1 from order_shipping os
            join order_shipping_method osm on osm.id = os.shipping_method_id and osm.data ->> 'version' = '1'
           where os.order_id = o.id and os.deleted_at is null)
        and not exists (select 1 from producer_order po where po.order_id = o.id and po.deleted_at is null)
        and ? = (
          exists (select 1 from order_cart oc where oc.order_id = o.id and oc.deleted_at is null)
          or exists (select 1 from order_payment_collection l where l.order_id = o.id and l.deleted_at is null))
      order by o.created_at
      limit ?`,
    [settledAfterSeconds, known, BATCH],
  )
