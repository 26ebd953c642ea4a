import type { Cluster } from "./cluster.ts"

export interface Goods {
  readonly product_id: string
  readonly title: string
  readonly handle: string
  readonly variant_id: string
  readonly item_id: string
  readonly producer_id: string
}

/** Stock of goods at the one place of the web shop; what sales points hold of them is not the web shop's to sell. */
export interface ShopStock {
  readonly free: number
  readonly reserved: number
  /** Pieces of all reservations; as many as are reserved, or one of the two is wrong. */
  readonly promised: number
}

type Database = Pick<Cluster, "query">

/** Medusa's one store names the place from which the web shop sells. */
const SHOP = "(select default_location_id from store where deleted_at is null limit 1)"

/** Goods that the web shop sells now, each of another producer; the same ones whenever it is asked. */
export const findGoods = (database: Database, count: number): Promise<Goods[]> =>
  database.query<Goods>(
    `select distinct on (listing.producer_id) product.id as product_id, product.title, product.handle,
            variant.id as variant_id, item.inventory_item_id as item_id, listing.producer_id
       from product
       join listing on listing.product_id = product.id and listing.deleted_at is null
       join producer on producer.id = listing.producer_id and producer.deleted_at is null
                    and producer.status = 'published'
       join product_variant variant on variant.product_id = product.id and variant.deleted_at is null
       join product_variant_inventory_item item on item.variant_id = variant.id and item.deleted_at is null
       join product_variant_price_set price_link on price_link.variant_id = variant.id
                    and price_link.deleted_at is null
       join price on price.price_set_id = price_link.price_set_id and price.deleted_at is null
                    and price.currency_code = 'vnd' and price.amount > 0
       join inventory_level level on level.inventory_item_id = item.inventory_item_id
                    and level.location_id = ${SHOP} and level.deleted_at is null
      where product.status = 'published' and product.deleted_at is null and level.stocked_quantity > 5
      order by listing.producer_id, variant.id limit $1`,
    [count],
  )

/** Puts so many free pieces at the one place of the web shop; shelves of sales points stay as they are. */
export async function putStock(database: Database, goods: Goods, pieces: number): Promise<void> {
  const changed = await database.query(
    `update inventory_level set stocked_quantity = $2::numeric + reserved_quantity,
       raw_stocked_quantity = jsonb_build_object('value', ($2::numeric + reserved_quantity)::text, 'precision', 20)
     where inventory_item_id = $1 and location_id = ${SHOP} and deleted_at is null
     returning id`,
    [goods.item_id, pieces],
  )
  if (changed.length !== 1) throw new Error(`${goods.title} has ${changed.length} places in the web shop`)
}

/** What the web shop has of goods. */
export async function shopStock(database: Database, goods: Goods): Promise<ShopStock> {
  const [stock] = await database.query<ShopStock>(
    `select (stocked_quantity - reserved_quantity)::int as free, reserved_quantity::int as reserved,
            (select coalesce(sum(quantity), 0)::int from reservation_item reservation
              where reservation.inventory_item_id = level.inventory_item_id
                and reservation.location_id = level.location_id and reservation.deleted_at is null) as promised
       from inventory_level level
      where inventory_item_id = $1 and location_id = ${SHOP} and deleted_at is null`,
    [goods.item_id],
  )
  if (!stock) throw new Error(`${goods.title} has no place in the web shop`)
  return stock
}
