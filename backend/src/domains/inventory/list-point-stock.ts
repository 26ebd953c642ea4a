import type { MedusaContainer } from "@medusajs/framework/types"
import type { PointStockItem } from "@ocop/contracts"
import { databaseOf } from "../../shared/database"
import { GOODS_OF_LEVELS, postedPrice, SIZED_TITLE } from "./stocked-goods-sql"
import type { ManagerScope } from "../sales-points/manager-scope"

interface StockRow {
  item_id: string
  title: string
  handle: string
  barcode: string | null
  producer_id: string
  producer_name: string
  price: string | null
  stocked: string
  reserved: string
}

/** Stock of one's own sales point, ordered by the name of the goods. */
export async function listPointStock(
  container: MedusaContainer,
  { stockLocationId }: ManagerScope,
): Promise<PointStockItem[]> {
  if (stockLocationId === null) return []
  const { rows } = (await databaseOf(container).raw(
    `select distinct on (product.title, level.inventory_item_id)
            level.inventory_item_id as item_id, ${SIZED_TITLE} as title, product.handle, variant.barcode,
            producer.id as producer_id, producer.name as producer_name, price.amount as price,
            level.stocked_quantity as stocked, level.reserved_quantity as reserved
       from ${GOODS_OF_LEVELS}
      where level.location_id = ? and level.deleted_at is null
      order by product.title, level.inventory_item_id
      limit 5000`,
    [stockLocationId],
  )) as { rows: StockRow[] }
  return rows.map((row) => ({
    itemId: row.item_id,
    title: row.title,
    handle: row.handle,
    barcode: row.barcode,
    producerId: row.producer_id,
    producerName: row.producer_name,
    price: postedPrice(row.price),
    stocked: Number(row.stocked),
    reserved: Number(row.reserved),
  }))
}
