import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Locale, StockList, StockListKind, StockListReport } from "@ocop/contracts"
import { rowsOf } from "../../../shared/database"
import { ProblemError } from "../../../shared/errors/problem"
import { rowProblemOf } from "./row-problems"

const SHOWN_ROWS = 200
const SHOWN_LISTS = 20

interface ListRow {
  id: string
  file_name: string
  kind: StockListKind
  ownership: StockList["ownership"]
  made_by_name: string
  made_at: Date
  applied_at: Date | null
  good: string
  bad: string
  pieces: string
}

/** Stock lists of one sales point, newest first, or the one with the given id. */
async function listsOf(database: Knex, pointId: string, id: string | null): Promise<StockList[]> {
  const rows = await rowsOf<ListRow>(
    database,
    `select list.*, count(*) filter (where row.problems = '{}') as good,
            count(*) filter (where row.problems <> '{}') as bad,
            coalesce(sum(row.quantity) filter (where row.problems = '{}'), 0) as pieces
       from stock_list list left join stock_list_row row on row.list_id = list.id
      where list.sales_point_id = ? and (?::text is null or list.id = ?)
      group by list.id order by list.made_at desc, list.id limit ${SHOWN_LISTS}`,
    [pointId, id, id],
  )
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    kind: row.kind,
    ownership: row.ownership,
    state: row.applied_at ? "applied" : "checked",
    madeBy: row.made_by_name,
    madeAt: row.made_at.toISOString(),
    appliedAt: row.applied_at?.toISOString() ?? null,
    counts: { good: Number(row.good), bad: Number(row.bad), pieces: Number(row.pieces) },
  }))
}

export const latestLists = (database: Knex, pointId: string): Promise<StockList[]> =>
  listsOf(database, pointId, null)

interface Row {
  row_number: number
  code: string
  name: string
  quantity: number
  lot: string | null
  expires_on: string | null
  title: string | null
  producer_name: string | null
  before: number | null
  after: number | null
  problems: string[]
}

const rowsWhere = (database: Knex, id: string, where: string): Promise<Row[]> =>
  rowsOf<Row>(
    database,
    `select row_number, code, name, quantity, lot, expires_on::text, title, producer_name, before, after, problems
       from stock_list_row where list_id = ? and problems ${where} order by row_number limit ${SHOWN_ROWS}`,
    [id],
  )

/**
 * Report of one stock list.
 *
 * @throws ProblemError `stock_list_not_found` for an unknown list and one of another sales point alike
 */
export async function stockListReportOf(
  database: Knex,
  pointId: string,
  id: string,
  locale: Locale,
): Promise<StockListReport> {
  const [list] = await listsOf(database, pointId, id)
  if (!list) throw new ProblemError("stock_list_not_found")
  const [good, bad] = [await rowsWhere(database, id, "= '{}'"), await rowsWhere(database, id, "<> '{}'")]
  return {
    ...list,
    goodRows: good.map((row) => ({
      rowNumber: row.row_number,
      title: row.title ?? row.name,
      producerName: row.producer_name ?? "",
      lot: row.lot,
      expiresOn: row.expires_on,
      quantity: row.quantity,
      before: row.before ?? 0,
      after: row.after ?? 0,
    })),
    badRows: bad.map(({ row_number: rowNumber, code, name, problems }) => ({
      rowNumber,
      code,
      name,
      problems: problems.map((problem) => rowProblemOf(problem, locale)),
    })),
  }
}
