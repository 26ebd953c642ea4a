import type { MedusaContainer } from "@medusajs/framework/types"
import { gtin14, readCode } from "@ocop/barcodes"
import type { TerminalItem } from "@ocop/contracts"
import { foldKey } from "@ocop/ocop"
import { databaseOf, rowsOf } from "../../shared/database"
import type { TerminalScope } from "../sales-points/terminals/terminal-scope"
import { GOODS_OF_LEVELS, postedPrice, TERMINAL_GOODS, type TerminalGoodsRow } from "./stocked-goods-sql"

const SHOWN = 30
/** `foldKey` of @ocop/ocop, as a SQL expression. @param text an expression */
const foldedSql = (text: string): string =>
  `regexp_replace(replace(regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd'), '[^a-z0-9]+', ' ', 'g')`

/**
 * Finds published goods of the whole shop by a code in any spelling (bar code, GS1 Digital Link, SKU, the shop's own QR
 * code) or by words with or without diacritics. Goods that the terminal's sales point stocks already are in its catalogue
 * and are found here, too.
 */
export async function findGoodsToReceive(
  container: MedusaContainer,
  { locationId }: TerminalScope,
  question: string,
): Promise<TerminalItem[]> {
  const read = readCode(question)
  const words = read.kind === "own" ? foldKey(question).split(" ").filter(Boolean) : []
  const rows = await rowsOf<TerminalGoodsRow>(
    databaseOf(container),
    `select * from (
       select distinct on (level.inventory_item_id)
              ${TERMINAL_GOODS}
         from ${GOODS_OF_LEVELS}
        where level.deleted_at is null and product.status = 'published'
          and (lower(variant.barcode) = :code or lower(variant.sku) = :code
               or lpad(variant.barcode, 14, '0') = :gtin or product.handle = :handle
               or (cardinality(:words::text[]) > 0
                   and ' ' || ${foldedSql("product.title || ' ' || producer.name")} like all (:words::text[])))
        order by level.inventory_item_id) found
      order by (select count(*) from inventory_level here
                 where here.inventory_item_id = "itemId" and here.location_id = :location and here.deleted_at is null) desc,
               title, "itemId"
      limit ${SHOWN}`,
    {
      code: read.code.toLowerCase(),
      gtin: read.kind === "gtin" ? gtin14(read.code) : "",
      handle: read.kind === "product" ? read.code : "",
      words: words.map((word) => `% ${word}%`),
      location: locationId,
    },
  )
  // The stock on hand is left out: a receipt is counted from the goods, not from what the system expects.
  return rows.map((row) => ({
    ...row,
    price: postedPrice(row.price),
    stocked: 0,
    reserved: 0,
    lots: [],
  }))
}
