import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListingSize } from "@ocop/contracts"
import { rowsOf } from "../../shared/database"

/** SQL of the posted price of `variant`, in dong. */
export const POSTED_PRICE = `(select price.amount from product_variant_price_set link
   join price on price.price_set_id = link.price_set_id
  where link.variant_id = variant.id and link.deleted_at is null and price.deleted_at is null
    and price.currency_code = 'vnd' and price.min_quantity is null and price.price_list_id is null
  limit 1)`

/** A further size with its inventory item. */
export interface SizeFacts extends ListingSize {
  readonly productId: string
  readonly itemId: string | null
}

interface Row {
  product_id: string
  id: string
  unit: string
  weight: number | null
  price: string | null
  item_id: string | null
  stocked: string | null
  reserved: string | null
}

/**
 * Further sizes by product: the variants after the first one, whose data is the listing's own.
 *
 * @param locationId stock location of the producer's own stock
 */
export async function sizesOf(
  database: Knex,
  productIds: readonly string[],
  locationId: string,
): Promise<ReadonlyMap<string, readonly SizeFacts[]>> {
  if (productIds.length === 0) return new Map()
  const rows = await rowsOf<Row>(
    database,
    `select variant.product_id, variant.id, variant.title as unit, variant.weight, ${POSTED_PRICE} as price,
            item.inventory_item_id as item_id, level.stocked_quantity as stocked, level.reserved_quantity as reserved
       from (select variant.*, row_number() over (partition by product_id order by variant_rank, id) as place
               from product_variant variant where product_id = any(?) and deleted_at is null) variant
       left join product_variant_inventory_item item on item.variant_id = variant.id and item.deleted_at is null
       left join inventory_level level on level.inventory_item_id = item.inventory_item_id
            and level.location_id = ? and level.deleted_at is null
      where variant.place > 1
      order by variant.product_id, variant.place`,
    [[...productIds], locationId],
  )
  const sizes = new Map<string, SizeFacts[]>()
  for (const row of rows)
    sizes.set(row.product_id, [
      ...(sizes.get(row.product_id) ?? []),
      {
        id: row.id,
        productId: row.product_id,
        itemId: row.item_id,
        unit: row.unit,
        priceDong: row.price === null ? null : Number(row.price),
        weightGrams: row.weight,
        stocked: Number(row.stocked ?? 0),
        reserved: Number(row.reserved ?? 0),
      },
    ])
  return sizes
}

export const sizeView = ({ itemId: _item, productId: _product, ...size }: SizeFacts): ListingSize => size

export const pricesOfSizes = (sizes: readonly { readonly priceDong: number | null }[]): number[] =>
  sizes.flatMap(({ priceDong }) => priceDong ?? [])

const plain = (unit: string | null): string => (unit ?? "").normalize("NFC").toLowerCase().replace(/\s+/g, "")

/** Whether two size names are equal, whatever their spelling. */
export const sameUnit = (one: string | null, other: string | null): boolean => plain(one) === plain(other)
