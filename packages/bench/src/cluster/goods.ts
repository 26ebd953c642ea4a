import type { Cluster } from "./cluster.ts"

export interface Goods {
  readonly product_id: string
  readonly title: string
  readonly handle: string
  readonly variant_id: string
  readonly item_id: string
  readonly producer_id: string
}

/** Goods with a price and stock, each of another producer. */
export const findGoods = (cluster: Pick<Cluster, "query">, count: number): Promise<Goods[]> =>
  cluster.query<Goods>(
    `select distinct on (listing.producer_id) product.id as product_id, product.title, product.handle,
            variant.id as variant_id, item.inventory_item_id as item_id, listing.producer_id
       from product
       join listing on listing.product_id = product.id
       join product_variant variant on variant.product_id = product.id
       join product_variant_inventory_item item on item.variant_id = variant.id
       join product_variant_price_set price_link on price_link.variant_id = variant.id
       join price on price.price_set_id = price_link.price_set_id
       join inventory_level level on level.inventory_item_id = item.inventory_item_id
      where level.stocked_quantity > 5
      order by listing.producer_id limit $1`,
    [count],
  )

/** Puts so many pieces at the one place of the web shop, none of them reserved. */
export async function putStock(cluster: Pick<Cluster, "query">, goods: Goods, pieces: number): Promise<void> {
  await cluster.query(
    `update inventory_level set stocked_quantity = $2::numeric + reserved_quantity,
       raw_stocked_quantity = jsonb_build_object('value', ($2::numeric + reserved_quantity)::text, 'precision', 20)
     where inventory_item_id = $1`,
    [goods.item_id, pieces],
  )
}
