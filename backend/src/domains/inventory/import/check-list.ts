import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { StockListKind } from "@ocop/contracts"
import { uuidV7 } from "@ocop/stock"
import { databaseOf } from "../../../shared/database"
import { ProblemError } from "../../../shared/errors/problem"
import { rowsUnderHeadings } from "../../../shared/spreadsheets/read-table"
import type { ManagerScope } from "../../sales-points/manager-scope"
import { goodsByCode, type CodedGoods } from "./goods-by-code"
import { readStockRow, stockListColumns, type ReadStockRow } from "./read-row"
import type { Upload } from "../../../shared/files/upload"

const MOST_ROWS = 2_000
const HEADING_WITHIN = 20
const MEGABYTE = 1024 * 1024
const LIMITS = {
  maxBytes: MEGABYTE,
  maxUncompressedBytes: 30 * MEGABYTE,
  maxRows: MOST_ROWS + HEADING_WITHIN,
}
/** Lines in one operation. */
const LINES = 200

interface NumberedRow extends ReadStockRow {
  readonly rowNumber: number
}

/** @throws ProblemError `stock_list_refused`, `stock_list_columns_missing` */
async function readRows(upload: Upload, kind: StockListKind): Promise<NumberedRow[]> {
  const rows: NumberedRow[] = []
  const reading = { limits: LIMITS, headingWithin: HEADING_WITHIN, columnsOf: stockListColumns }
  const problems = { unreadable: "stock_list_refused", noHeading: "stock_list_columns_missing" } as const
  for await (const { rowNumber, cells, columns } of rowsUnderHeadings(upload, reading, problems)) {
    const row = readStockRow(cells, columns, kind)
    if (row) rows.push({ ...row, rowNumber })
  }
  if (rows.length > MOST_ROWS) throw new ProblemError("stock_list_refused")
  return rows
}

interface Judged {
  readonly row: NumberedRow
  readonly goods: CodedGoods | null
  readonly problems: readonly string[]
  readonly before: number | null
  readonly after: number | null
}

/** Validates each row against the sales point's stock, assuming that the earlier rows of the list are applied. */
function judge(
  rows: readonly NumberedRow[],
  known: ReadonlyMap<string, CodedGoods[]>,
  kind: StockListKind,
): Judged[] {
  const shelf = new Map<string, number>()
  const seen = new Set<string>()
  return rows.map((row) => {
    const fits = known.get(row.code.toLowerCase()) ?? []
    const problems: string[] = [...row.problems]
    if (row.code !== "" && fits.length === 0) problems.push("code_unknown")
    if (fits.length > 1) problems.push("code_ambiguous")
    const goods = fits.length === 1 ? fits[0]! : null
    if (goods && kind === "count" && goods.stocked === null) problems.push("not_here")
    if (goods && kind === "count" && seen.has(goods.itemId)) problems.push("repeated")
    if (!goods || problems.length > 0) return { row, goods, problems, before: null, after: null }
    seen.add(goods.itemId)
    const before = shelf.get(goods.itemId) ?? goods.stocked ?? 0
    const after = kind === "count" ? row.quantity : before + row.quantity
    shelf.set(goods.itemId, after)
    return { row, goods, problems, before, after }
  })
}

/** Operation key, made at the check, so that applying the list twice has the effect of once. */
const newKey = (at: Date): string => uuidV7(at.getTime(), randomBytes(10))

/**
 * Parses a stock list and stores what it would do (a dry run). No stock changes.
 *
 * @param at now (UTC): a stocktake holds for this moment, whenever it is applied
 * @returns the list's id
 * @throws ProblemError `stock_list_refused`, `stock_list_columns_missing`, `point_not_open`
 */
export async function checkStockList(
  container: MedusaContainer,
  { manager, stockLocationId }: ManagerScope,
  upload: Upload,
  { kind, ownership }: { kind: StockListKind; ownership: "consignment" | "purchased" },
  at: Date,
): Promise<string> {
  if (stockLocationId === null) throw new ProblemError("point_not_open")
  const rows = await readRows(upload, kind)
  const codes = [...new Set(rows.map(({ code }) => code.toLowerCase()).filter(Boolean))]
  const database = databaseOf(container)
  const judged = judge(rows, await goodsByCode(database, stockLocationId, codes), kind)
  const id = generateEntityId(undefined, "slst")
  let good = 0
  let key = newKey(at)
  const lines = judged.map(({ row, goods, problems, before, after }) => {
    if (problems.length === 0 && good > 0 && good % LINES === 0) key = newKey(at)
    if (problems.length === 0) good += 1
    return {
      list_id: id,
      row_number: row.rowNumber,
      code: row.code,
      name: row.name,
      quantity: row.quantity,
      lot: row.lot,
      expires_on: row.expiresOn,
      inventory_item_id: goods?.itemId ?? null,
      title: goods?.title ?? null,
      producer_name: goods?.producerName ?? null,
      before,
      after,
      problems,
      op_key: problems.length === 0 ? key : null,
    }
  })
  await database.transaction(async (trx) => {
    await trx("stock_list").insert({
      id,
      sales_point_id: manager.point.id,
      file_name: upload.fileName.slice(0, 200),
      kind,
      ownership,
      made_by: manager.id,
      made_by_name: manager.name,
      made_at: at,
    })
    for (let from = 0; from < lines.length; from += 500)
      await trx("stock_list_row").insert(lines.slice(from, from + 500))
  })
  return id
}
