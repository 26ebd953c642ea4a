import type { MedusaContainer } from "@medusajs/framework/types"
import type { DownloadFile } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../../shared/database"
import { allListingsSheet } from "../../listings/bulk/workbooks"
import { POSTED_PRICE } from "../../listings/sizes"
import { titleOf } from "../../inventory/views"
import { sheetOf, workbookOfSheets, type CellValue, type Column } from "../../../shared/spreadsheets/workbook"
import { ENQUIRY_STATES, FREQUENCIES, ORDER_STATES, PAPER_KINDS, SHOWN, SIDES } from "./labels"

/** SQL of a date and time in Vietnam's time zone, in a form that sorts as text. */
const moment = (column: string): string =>
  `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI')`
const TITLE = "(select title from product where product.id = said.product_id)"

/** SQL: states of orders that ended without a sale, as `isOver` of the rules has them: they cost nothing. */
const OVER = "('declined', 'canceled', 'returned')"

type Row = Record<string, CellValue>
interface Sheet {
  readonly name: string
  /** Query of one producer's rows; the producer's id is the only value. */
  readonly sql: string
  readonly columns: readonly (readonly [key: string, heading: string, width: number])[]
  /** Labels of codes, by the column's key. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const sheets: readonly Sheet[] = [
  {
    name: "Quy cách",
    sql: `select product.title, variant.title as unit, variant.sku, variant.weight,
                 ${POSTED_PRICE}::float8 as price,
                 (select sum(level.stocked_quantity)::float8 from product_variant_inventory_item item
                    join inventory_level level on level.inventory_item_id = item.inventory_item_id and level.deleted_at is null
                   where item.variant_id = variant.id and item.deleted_at is null) as stocked
            from listing
            join product on product.id = listing.product_id and product.deleted_at is null
            join product_variant variant on variant.product_id = product.id and variant.deleted_at is null
           where listing.producer_id = ? and listing.deleted_at is null and variant.variant_rank > 0
           order by product.title, product.id, variant.variant_rank`,
    columns: [
      ["title", "Sản phẩm", 40],
      ["unit", "Quy cách", 24],
      ["sku", "Mã hàng", 40],
      ["weight", "Khối lượng (g)", 14],
      ["price", "Giá (đồng)", 16],
      ["stocked", "Số lượng ở mọi nơi", 18],
    ],
  },
  {
    name: "Đơn hàng",
    sql: `select code, at, status, ordered, ordered - due as canceled, due - fee as items, fee as delivery, due as total
            from (select part.id, part.code, ${moment("part.created_at")} as at, part.created_at, part.status,
                         part.total::float8 as ordered, fee.now as fee,
                         fee.now + case when part.status in ${OVER} then 0 else coalesce((
                           select sum((line.quantity - line.canceled_quantity) * line.unit_price)
                             from producer_order_line line
                            where line.producer_order_id = part.id and line.deleted_at is null), 0)::float8 end as due
                    from producer_order part
                   cross join lateral (
                     select case when part.status in ${OVER} then 0 else part.delivery_fee end::float8 as now) fee
                   where part.producer_id = ? and part.deleted_at is null) orders
           order by created_at desc, id`,
    columns: [
      ["code", "Mã đơn", 18],
      ["at", "Đặt lúc", 18],
      ["status", "Trạng thái", 20],
      ["ordered", "Lúc đặt (đồng)", 18],
      ["canceled", "Đã huỷ (đồng)", 18],
      ["items", "Tiền hàng (đồng)", 18],
      ["delivery", "Phí giao (đồng)", 18],
      ["total", "Tổng cộng (đồng)", 18],
    ],
    words: { status: ORDER_STATES },
  },
  {
    name: "Dòng đơn hàng",
    sql: `select part.code, line.title, line.unit, line.quantity, line.canceled_quantity as canceled,
                 line.unit_price::float8 as price,
                 case when part.status in ${OVER} then 0
                      else (line.quantity - line.canceled_quantity) * line.unit_price end::float8 as amount
            from producer_order part
            join producer_order_line line on line.producer_order_id = part.id and line.deleted_at is null
           where part.producer_id = ? and part.deleted_at is null order by part.created_at desc, part.id, line.id`,
    columns: [
      ["code", "Mã đơn", 18],
      ["title", "Sản phẩm", 40],
      ["unit", "Đơn vị", 12],
      ["quantity", "Số lượng", 10],
      ["canceled", "Đã huỷ", 10],
      ["price", "Đơn giá (đồng)", 16],
      ["amount", "Thành tiền (đồng)", 18],
    ],
  },
  {
    name: "Đánh giá",
    sql: `select ${TITLE} as title, ${moment("said.created_at")} as at, points, text, author, state, answer
            from product_review said where producer_id = ? and deleted_at is null order by created_at desc, id`,
    columns: [
      ["title", "Sản phẩm", 40],
      ["at", "Lúc", 18],
      ["points", "Điểm (1–5)", 12],
      ["text", "Lời đánh giá", 60],
      ["author", "Người viết", 20],
      ["state", "Hiển thị", 12],
      ["answer", "Trả lời", 60],
    ],
    words: { state: SHOWN },
  },
  {
    name: "Hỏi đáp",
    sql: `select ${TITLE} as title, ${moment("said.created_at")} as at, text, author, state, answer
            from product_question said where producer_id = ? and deleted_at is null order by created_at desc, id`,
    columns: [
      ["title", "Sản phẩm", 40],
      ["at", "Lúc", 18],
      ["text", "Câu hỏi", 60],
      ["author", "Người hỏi", 20],
      ["state", "Hiển thị", 12],
      ["answer", "Trả lời", 60],
    ],
    words: { state: SHOWN },
  },
  {
    name: "Hỏi mua sỉ",
    sql: `select ${moment("asked.created_at")} as at, product_title as title, quantity, unit, frequency, state,
                 name, organisation, phone, email, place
            from bulk_enquiry asked where producer_id = ? and deleted_at is null order by created_at desc, id`,
    columns: [
      ["at", "Lúc", 18],
      ["title", "Sản phẩm", 40],
      ["quantity", "Số lượng", 10],
      ["unit", "Đơn vị", 12],
      ["frequency", "Tần suất", 14],
      ["state", "Trạng thái", 16],
      ["name", "Người hỏi", 20],
      ["organisation", "Đơn vị mua", 24],
      ["phone", "Điện thoại", 16],
      ["email", "E-mail", 24],
      ["place", "Nơi nhận", 24],
    ],
    words: { frequency: FREQUENCIES, state: ENQUIRY_STATES },
  },
  {
    // One row for each message: a spreadsheet cell holds at most 32,767 characters.
    name: "Trao đổi mua sỉ",
    sql: `select ${moment("said.created_at")} as at, asked.name, asked.product_title as title, said.side, said.text
            from bulk_enquiry asked
            join enquiry_message said on said.enquiry_id = asked.id and said.deleted_at is null
           where asked.producer_id = ? and asked.deleted_at is null
           order by asked.created_at desc, asked.id, said.created_at, said.id`,
    columns: [
      ["at", "Lúc", 18],
      ["name", "Người hỏi", 20],
      ["title", "Sản phẩm", 40],
      ["side", "Ai viết", 12],
      ["text", "Lời nhắn", 80],
    ],
    words: { side: SIDES },
  },
  {
    name: "Ảnh sản phẩm",
    sql: `select product.title, photo.rank + 1 as place, photo.width, photo.height, photo.url
            from listing_photo photo
            join listing on listing.id = photo.listing_id and listing.deleted_at is null
            join product on product.id = listing.product_id
           where photo.producer_id = ? order by product.title, photo.listing_id, photo.rank, photo.id`,
    columns: [
      ["title", "Sản phẩm", 40],
      ["place", "Thứ tự", 10],
      ["width", "Rộng (điểm ảnh)", 16],
      ["height", "Cao (điểm ảnh)", 16],
      ["url", "Địa chỉ tải về", 80],
    ],
  },
  {
    name: "Hàng tại điểm bán",
    sql: `select ${moment("movement.occurred_at")} as at, point.name as point,
                 ${titleOf("movement.inventory_item_id")} as title,
                 movement.delta::float8 as delta, movement.balance_after::float8 as balance
            from stock_movement movement
            join sales_point point on point.stock_location_id = movement.location_id
           where movement.producer_id = ? order by movement.occurred_at desc, movement.id desc`,
    columns: [
      ["at", "Lúc", 18],
      ["point", "Điểm bán", 30],
      ["title", "Sản phẩm", 40],
      ["delta", "Vào (+), ra (−)", 14],
      ["balance", "Còn lại", 12],
    ],
  },
  {
    name: "Giấy tờ",
    sql: `select kind, number, issued_on as issued, expires_on as expires, authority, ${moment("created_at")} as at
            from producer_paper where producer_id = ? and deleted_at is null order by created_at, id`,
    columns: [
      ["kind", "Loại giấy", 44],
      ["number", "Số", 20],
      ["issued", "Ngày cấp", 14],
      ["expires", "Hết hạn", 14],
      ["authority", "Nơi cấp", 36],
      ["at", "Tải lên lúc", 18],
    ],
    words: { kind: PAPER_KINDS },
  },
]

function columnsOf({ columns, words = {} }: Sheet): Column<Row>[] {
  return columns.map(([key, heading, width]) => ({
    heading,
    width,
    value: (row) => {
      const value = row[key] ?? null
      // A code without a label is shown as it is rather than lost.
      return typeof value === "string" ? (words[key]?.[value] ?? value) : value
    },
  }))
}

/**
 * Row limit of each sheet, latest rows first, so that a workbook is made in bounded memory and every spreadsheet
 * program opens it: a producer with forty orders a day fills it in four years.
 */
export const MOST_ROWS = 60_000

/** Sheet that lists which tables are cut at the row limit, so that nobody takes them for complete. */
const cutSheet = (cut: readonly string[]) =>
  sheetOf({
    sheet: "Chưa đủ",
    columns: [
      { heading: `Những trang chỉ có ${MOST_ROWS} dòng gần nhất`, width: 60, value: (name: string) => name },
    ],
    rows: cut,
  })

/**
 * Full data export of a producer, as one workbook that every spreadsheet program opens: goods in the columns of an
 * import, orders, reviews, questions, enquiries, pictures, stock movements at sales points, papers. Every table is
 * queried by the producer's id alone. Buyers' names and addresses are not the producer's data and are left out; a buyer
 * who sent an enquiry left the contact for the producer.
 */
export async function fullExportWorkbook(
  container: MedusaContainer,
  producerId: string,
): Promise<DownloadFile> {
  const database = databaseOf(container)
  const written = [await allListingsSheet(container, producerId)]
  const cut: string[] = []
  // The queries run one after the other to spare the database; all sheets are held in memory until the workbook is
  // written.
  for (const sheet of sheets) {
    const rows = await rowsOf<Row>(database, `${sheet.sql} limit ${MOST_ROWS + 1}`, [producerId])
    if (rows.length > MOST_ROWS) cut.push(sheet.name)
    written.push(sheetOf({ sheet: sheet.name, columns: columnsOf(sheet), rows: rows.slice(0, MOST_ROWS) }))
  }
  if (cut.length > 0) written.push(cutSheet(cut))
  return workbookOfSheets("du-lieu-cua-co-so.xlsx", written)
}
