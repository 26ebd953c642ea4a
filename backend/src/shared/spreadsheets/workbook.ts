import writeWorkbook, { type SheetData } from "write-excel-file/node"
import type { DownloadFile } from "@ocop/contracts"

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** A cell: text or whole dong. Text is never read as a formula, because a workbook stores its type. */
export type CellValue = string | number | null

/** A column: its width in characters, its heading and its cells. */
export interface Column<Row> {
  readonly heading: string
  readonly width: number
  readonly value: (row: Row) => CellValue
}

const cellOf = (value: CellValue) =>
  value === null
    ? null
    : typeof value === "number"
      ? { value, type: Number, format: "#,##0" }
      : { value, type: String }

/** One table of a workbook, with a few lines above it. */
export interface Table<Row> {
  readonly sheet: string
  readonly top?: readonly (readonly CellValue[])[]
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

export const headingCell = (value: string) => ({ value, type: String, fontWeight: "bold" as const })

/** A sheet in the form that the writer accepts, whatever the type of its rows. */
export interface WrittenSheet {
  sheet: string
  columns: { width: number }[]
  data: SheetData
}

export const sheetOf = <Row>({ sheet, top = [], columns, rows }: Table<Row>): WrittenSheet => ({
  sheet,
  columns: columns.map(({ width }) => ({ width })),
  data: [
    ...top.map((line) => line.map(cellOf)),
    columns.map(({ heading }) => headingCell(heading)),
    ...rows.map((row) => columns.map(({ value }) => cellOf(value(row)))),
  ],
})

/** Workbook of several sheets, one table each. */
export async function workbookOfSheets(fileName: string, sheets: WrittenSheet[]): Promise<DownloadFile> {
  const written = await writeWorkbook(sheets).toBuffer()
  return { fileName, contentType: XLSX, base64: written.toString("base64") }
}

/** Workbook of one sheet. */
export const workbookOf = <Row>(
  fileName: string,
  sheet: string,
  top: readonly (readonly CellValue[])[],
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<DownloadFile> => workbookOfSheets(fileName, [sheetOf({ sheet, top, columns, rows })])

/** CSV without formula injection: no spreadsheet takes its text for a formula; quoted where needed. */
export function csvOf(lines: readonly (readonly CellValue[])[]): string {
  const cell = (value: CellValue): string => {
    const text = value === null ? "" : String(value)
    const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`
}
