import type { TerminalItem } from "@ocop/contracts"

/**
 * SQL join of inventory levels with the shop's goods: `level`, `variant`, `product`, `listing`, `producer`, and the
 * posted price (`price`, in dong, null where none is posted). An item may appear once for each of its variants.
 */
export const GOODS_OF_LEVELS = `inventory_level level
       join product_variant_inventory_item link
         on link.inventory_item_id = level.inventory_item_id and link.deleted_at is null
       join product_variant variant on variant.id = link.variant_id and variant.deleted_at is null
       join product on product.id = variant.product_id and product.deleted_at is null
       join listing on listing.product_id = product.id and listing.deleted_at is null
       join producer on producer.id = listing.producer_id and producer.deleted_at is null
       left join product_variant_price_set price_link
         on price_link.variant_id = variant.id and price_link.deleted_at is null
       left join price on price.price_set_id = price_link.price_set_id and price.currency_code = 'vnd'
         and price.min_quantity is null and price.price_list_id is null and price.deleted_at is null`

/** SQL of the title of goods, with the size unless it is the first: a stock line is one size. */
export const SIZED_TITLE = `product.title || case when variant.variant_rank > 0 then ' (' || variant.title || ')' else '' end`

/** SQL columns of goods as a terminal gets them: `TerminalItem` without the quantities. `price` comes as text. */
export const TERMINAL_GOODS = `level.inventory_item_id as "itemId", variant.id as "variantId", product.title,
            nullif(variant.title, product.title) as unit, variant.barcode, variant.sku, product.handle, product.thumbnail,
            producer.id as "producerId", producer.name as "producerName", price.amount as price`
export type TerminalGoodsRow = Omit<TerminalItem, "price" | "stocked" | "reserved" | "lots"> & {
  readonly price: string | null
}

/** Posted price in whole dong. */
export const postedPrice = (price: string | null): number | null =>
  price === null ? null : Math.round(Number(price))
