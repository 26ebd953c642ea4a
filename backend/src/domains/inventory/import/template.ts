import type { MedusaContainer } from "@medusajs/framework/types"
import type { DownloadFile } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../../shared/database"
import { GOODS_OF_LEVELS, SIZED_TITLE } from "../stocked-goods-sql"
import { workbookOf } from "../../../shared/spreadsheets/workbook"

interface Row {
  code: string | null
  title: string
}

/**
 * Template of a stock list: its columns with the goods of the sales point and empty quantities, as the start of a
 * stocktake.
 */
export async function stockListTemplate(
  container: MedusaContainer,
  locationId: string | null,
): Promise<DownloadFile> {
  const rows =
    locationId === null
      ? []
      : await rowsOf<Row>(
          databaseOf(container),
          `select distinct on (product.title, level.inventory_item_id)
                  coalesce(variant.barcode, variant.sku, product.handle) as code, ${SIZED_TITLE} as title
             from ${GOODS_OF_LEVELS}
            where level.location_id = ? and level.deleted_at is null
            order by product.title, level.inventory_item_id limit 2000`,
          [locationId],
        )
  const empty = () => null
  return workbookOf(
    "danh-sach-hang.xlsx",
    "Hàng hoá",
    [],
    [
      { heading: "Mã hàng", width: 28, value: (row: Row) => row.code },
      { heading: "Tên hàng", width: 48, value: (row: Row) => row.title },
      { heading: "Số lượng", width: 12, value: empty },
      { heading: "Số lô", width: 16, value: empty },
      { heading: "Hạn dùng", width: 14, value: empty },
    ],
    rows,
  )
}
