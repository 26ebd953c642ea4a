import { foldKey } from "@ocop/ocop"
import { optional, readDay, readPieces, visibleText, type Unread } from "@ocop/typed-values"

/** Column headings as people write them, folded, by column. The first of each is that of the template. */
export const HEADINGS = {
  code: ["ma hang", "ma", "ma vach", "ma san pham", "barcode", "sku", "code"],
  name: ["ten hang", "ten", "ten san pham", "name", "product"],
  quantity: ["so luong", "sl", "so dem", "so luong dem", "ton", "ton kho", "quantity", "qty"],
  lot: ["so lo", "lo", "lot", "batch"],
  expires: ["han dung", "han su dung", "hsd", "het han", "expiry", "best before"],
} as const
export type StockListColumn = keyof typeof HEADINGS
export type StockListColumns = Partial<Record<StockListColumn, number>>

/** Column positions of a header row; null when the row is no header: it needs a code and a quantity. */
export function stockListColumns(cells: readonly string[]): StockListColumns | null {
  const columns: StockListColumns = {}
  for (const [index, cell] of cells.entries()) {
    const name = foldKey(cell.replace(/\(.*?\)/g, " "))
    for (const [column, names] of Object.entries(HEADINGS) as [StockListColumn, readonly string[]][])
      if (names.includes(name)) columns[column] ??= index
  }
  return columns.code !== undefined && columns.quantity !== undefined ? columns : null
}

export type RowProblemCode =
  "code_missing" | "code_unknown" | "code_ambiguous" | "lot_missing" | "not_here" | "repeated"

export interface ReadStockRow {
  readonly code: string
  readonly name: string
  readonly quantity: number
  readonly lot: string | null
  /** `YYYY-MM-DD` */
  readonly expiresOn: string | null
  /** Codes of this list, and of the reader of typed values with what was typed behind a question mark. */
  readonly problems: readonly string[]
}

/** Pieces that one operation can hold; a count may find none. */
const piecesOf = (kind: "receive" | "count") => ({ least: kind === "count" ? 0 : 1, most: 100_000 })
/** Last day of goods; spreadsheets hand days on as numbers. */
const EXPIRY = { least: "2000-01-01", most: "2100-12-31", serials: true } as const

/**
 * What was typed and could not be read, as one text of the table: the reader's code, then what was typed and the facts
 * of its sentence, as a query.
 */
const unreadProblem = ({ code, facts }: Unread, typed: string): string =>
  `${code}?${new URLSearchParams({ typed: typed.slice(0, 40), ...facts }).toString()}`

const clean = (text: string, most: number): string => visibleText(text).slice(0, most)

/** Parses a row of a stock list; null for an empty one. */
export function readStockRow(
  cells: readonly string[],
  columns: StockListColumns,
  kind: "receive" | "count",
): ReadStockRow | null {
  const cell = (column: StockListColumn, most: number): string => {
    const at = columns[column]
    return at === undefined ? "" : clean(cells[at] ?? "", most)
  }
  const [code, name, quantity] = [cell("code", 100), cell("name", 300), cell("quantity", 40)]
  if (!code && !name && !quantity) return null
  const [lot, expires] = [cell("lot", 60), cell("expires", 40)]
  const problems: string[] = []
  if (!code) problems.push("code_missing")
  const pieces = readPieces(quantity, piecesOf(kind))
  if (!pieces.ok) problems.push(unreadProblem(pieces, quantity))
  // A count changes no lot, so what stands in those columns is not read.
  const expiry = optional(kind === "receive" ? expires : "", (typed) => readDay(typed, EXPIRY))
  if (!expiry.ok) problems.push(unreadProblem(expiry, expires))
  const expiresOn = expiry.ok ? expiry.value : null
  if (expiresOn !== null && lot === "") problems.push("lot_missing")
  return {
    code,
    name,
    quantity: pieces.ok ? pieces.value : 0,
    lot: lot === "" ? null : lot,
    expiresOn,
    problems,
  }
}
