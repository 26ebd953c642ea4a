import type { MedusaContainer } from "@medusajs/framework/types"
import type { TerminalItem } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../shared/database"
import {
  GOODS_OF_LEVELS,
  postedPrice,
  TERMINAL_GOODS,
  type TerminalGoodsRow,
} from "../inventory/stocked-goods-sql"
import type { TerminalScope } from "../sales-points/terminals/terminal-scope"

interface Row extends TerminalGoodsRow {
  stocked: string
  reserved: string
  lots: TerminalItem["lots"] | null
}

/** Catalogue of the terminal's sales point, one page by inventory item id. */
export async function readCatalogue(
  container: MedusaContainer,
  { locationId }: TerminalScope,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ version: string; items: TerminalItem[]; next: string | null }> {
  const database = databaseOf(container)
  const rows = await rowsOf<Row>(
    database,
    `select distinct on (level.inventory_item_id)
            ${TERMINAL_GOODS},
            level.stocked_quantity as stocked, level.reserved_quantity as reserved,
            (select json_agg(json_build_object('id', lot.id, 'code', lot.code, 'expiresOn', lot.expires_on,
                                               'quantity', lot.quantity) order by lot.expires_on nulls last, lot.id)
               from stock_lot lot
              where lot.inventory_item_id = level.inventory_item_id and lot.location_id = level.location_id
                and lot.quantity > 0) as lots
       from ${GOODS_OF_LEVELS}
      where level.location_id = ? and level.deleted_at is null and level.inventory_item_id > ?
      order by level.inventory_item_id
      limit ?`,
    [locationId, after ?? "", limit],
  )
  const items = rows.map((row) => ({
    ...row,
    price: postedPrice(row.price),
    stocked: Number(row.stocked),
    reserved: Number(row.reserved),
    lots: row.lots ?? [],
  }))
  return {
    version: await versionOf(container, locationId),
    items,
    next: rows.length === limit ? (rows.at(-1)?.itemId ?? null) : null,
  }
}

/** Version of levels, names and prices together; two readers of one state get one version. */
async function versionOf(container: MedusaContainer, locationId: string): Promise<string> {
  const [row] = await rowsOf<{ version: string }>(
    databaseOf(container),
    `select md5(concat(count(*), max(level.updated_at), max(variant.updated_at), max(product.updated_at), max(price.updated_at),
                       sum(level.stocked_quantity), sum(level.reserved_quantity))) as version
       from inventory_level level
       left join product_variant_inventory_item link
         on link.inventory_item_id = level.inventory_item_id and link.deleted_at is null
       left join product_variant variant on variant.id = link.variant_id
       left join product on product.id = variant.product_id
       left join product_variant_price_set price_link on price_link.variant_id = variant.id
       left join price on price.price_set_id = price_link.price_set_id and price.deleted_at is null
      where level.location_id = ? and level.deleted_at is null`,
    [locationId],
  )
  return row?.version ?? ""
}
