import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "../../shared/database"

export interface GoodsOwner {
  readonly producerId: string | null
  /** `purchased`: the sales point owns the goods. Without a record, goods are on consignment. */
  readonly ownership: "consignment" | "purchased"
}

/**
 * Owner and terms (consignment or purchased) of goods at a stock location, by inventory item, for those items that
 * exist.
 */
export async function ownersOf(
  trx: Knex,
  locationId: string,
  itemIds: readonly string[],
): Promise<Map<string, GoodsOwner>> {
  const rows = await rowsOf<GoodsOwner & { itemId: string }>(
    trx,
    `select item as "itemId", coalesce(terms.ownership, 'consignment') as ownership,
            (select max(listing.producer_id)
               from product_variant_inventory_item link
               join product_variant variant on variant.id = link.variant_id
               join listing on listing.product_id = variant.product_id and listing.deleted_at is null
              where link.inventory_item_id = item and link.deleted_at is null) as "producerId"
       from unnest(?::text[]) item
       left join goods_terms terms on terms.location_id = ? and terms.inventory_item_id = item`,
    [[...new Set(itemIds)], locationId],
  )
  return new Map(rows.map(({ itemId, ...owner }) => [itemId, owner]))
}
