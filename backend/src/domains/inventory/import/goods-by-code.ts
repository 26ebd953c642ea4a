import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "../../../shared/database"
import { GOODS_OF_LEVELS, SIZED_TITLE } from "../stocked-goods-sql"

export interface CodedGoods {
  readonly itemId: string
  readonly title: string
  readonly producerName: string
  /** Pieces at the stock location; null where these goods were never stocked. */
  readonly stocked: number | null
}

/**
 * Published goods by barcode, SKU or URL handle, which stands for their first size; a code may match several. Codes are
 * in lower case.
 */
export async function goodsByCode(
  database: Knex,
  locationId: string,
  codes: readonly string[],
): Promise<Map<string, CodedGoods[]>> {
  const rows = await rowsOf<CodedGoods & { code: string; stocked: string | null }>(
    database,
    `with asked as (select distinct code from unnest(:codes::text[]) code),
          goods as (
            select distinct on (level.inventory_item_id) level.inventory_item_id as item_id, ${SIZED_TITLE} as title,
                   case when coalesce(variant.variant_rank, 0) = 0 then product.handle end as handle, variant.barcode, variant.sku, producer.name as producer_name
              from ${GOODS_OF_LEVELS}
             where level.deleted_at is null and product.status = 'published'
               and (lower(variant.barcode) = any(:codes) or lower(variant.sku) = any(:codes) 
                    or (product.handle = any(:codes) and coalesce(variant.variant_rank, 0) = 0))
             order by level.inventory_item_id)
     select asked.code, goods.item_id as "itemId", goods.title, goods.producer_name as "producerName",
            here.stocked_quantity as stocked
       from asked
       join goods on asked.code in (lower(goods.barcode), lower(goods.sku), goods.handle)
       left join inventory_level here on here.inventory_item_id = goods.item_id and here.location_id = :location
        and here.deleted_at is null
      order by asked.code, goods.item_id`,
    { codes: [...codes], location: locationId },
  )
  const found = new Map<string, CodedGoods[]>()
  for (const { code, stocked, ...goods } of rows)
    found.set(code, [
      ...(found.get(code) ?? []),
      { ...goods, stocked: stocked === null ? null : Number(stocked) },
    ])
  return found
}
