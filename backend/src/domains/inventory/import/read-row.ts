import { foldKey } from "@ocop/ocop"

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
  | "code_missing"
  | "code_unknown"
  | "code_ambiguous"
  | "quantity_bad"
  | "expiry_bad"
  | "lot_missing"
  | "not_here"
  | "repeated"

export interface ReadStockRow {
  readonly code: string
  readonly name: string
  readonly quantity: number
  readonly lot: string | null
  /** `YYYY-MM-DD` */
  readonly expiresOn: string | null
  readonly problems: readonly RowProblemCode[]
}

const MOST_PIECES = 100_000

/**
 * Parses a quantity: `1.200` and `1,200` are twelve hundred, `12,0` is twelve; null for what is no whole number of
 * pieces.
 */
export function piecesOf(text: string): number | null {
  const plain = text.trim().replace(/\s/g, "")
  const digits = /^\d{1,3}([.,]\d{3})+$/.test(plain)
    ? plain.replace(/[.,]/g, "")
    : plain.replace(/[.,]0+$/, "")
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null
}

/** Parses a date: `30/06/2027`, `30-6-2027`, `2027-06-30`, with or without a time; null for what is no calendar day. */
export function dayOfText(text: string): string | null {
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s.*)?$/.exec(text.trim())
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?$/.exec(text.trim())
  const [year, month, day] = vietnamese
    ? [vietnamese[3]!, vietnamese[2]!, vietnamese[1]!]
    : iso
      ? [iso[1]!, iso[2]!, iso[3]!]
      : []
  if (!year || !month || !day) return null
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  const at = new Date(`${written}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written ? null : written
}

const clean = (text: string, most: number): string =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, most)

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
  const problems: RowProblemCode[] = []
  if (!code) problems.push("code_missing")
  const pieces = piecesOf(quantity)
  const least = kind === "count" ? 0 : 1
  if (pieces === null || pieces < least || pieces > MOST_PIECES) problems.push("quantity_bad")
  const expiresOn = expires === "" ? null : dayOfText(expires)
  if (kind === "receive" && expires !== "" && expiresOn === null) problems.push("expiry_bad")
  if (kind === "receive" && expiresOn !== null && lot === "") problems.push("lot_missing")
  return { code, name, quantity: pieces ?? 0, lot: lot === "" ? null : lot, expiresOn, problems }
}
