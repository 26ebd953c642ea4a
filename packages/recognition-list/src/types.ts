import type { Readable } from "node:stream"

/** A sentence in both languages of the shop. */
export interface Bilingual {
  vi: string
  en: string
}

/** The columns this reader understands; every other column is kept in `extra`. */
export type ListField =
  | "productName"
  | "producerName"
  | "producerType"
  | "productGroup"
  | "productSet"
  | "place"
  | "address"
  | "commune"
  | "district"
  | "province"
  | "star"
  | "star1"
  | "star2"
  | "star3"
  | "star4"
  | "star5"
  | "decisionNo"
  | "decisionDate"
  | "year"
  | "price"
  | "unit"
  | "weight"
  | "barcode"
  | "certificateCode"
  | "source"
  | "confidence"
  | "ordinal"

/** One reason why a row, or one value of it, could not be taken. */
export interface RowProblem {
  /** The column's heading as the file writes it (or "Cột 3" when it has none). */
  column: string
  /** Stable code, e.g. `star_missing`. */
  code: string
  message: Bilingual
  /** The offending value, at most 80 characters. */
  value: string
}

/** One recognised product as the province reports it. Texts are NFC, trimmed, without hidden characters. */
export interface RecognitionRow {
  productName: string
  producerName: string | null
  /** Raw text, e.g. "HTX", "Công ty TNHH", "Hộ kinh doanh". */
  producerType: string | null
  /** Raw text of the product set (bộ sản phẩm). */
  productSet: string | null
  /** Raw text of the product group (ngành/nhóm). */
  productGroup: string | null
  /** The place as written then; separate commune, district and province columns are joined by ", ". */
  placeText: string | null
  provinceText: string | null
  /** 1 to 5. */
  star: number
  decisionNo: string | null
  /** ISO date, yyyy-MM-dd. */
  decisionDate: string | null
  year: number | null
  /** Whole dong. */
  priceDong: number | null
  unit: string | null
  /** Whole grams. */
  weightGrams: number | null
  /** EAN-8, EAN-13 or UPC-A whose check digit is right. */
  barcode: string | null
  certificateCode: string | null
  source: string | null
  confidence: string | null
  /** Columns this reader does not know, by heading. */
  extra: Record<string, string>
}

export interface ColumnRef {
  /** 0-based index in the sheet. */
  index: number
  label: string
}

export interface ListWarning {
  code: string
  message: Bilingual
}

export interface HeaderEvent {
  kind: "header"
  /** 1-based row of the (last) header line. */
  rowNumber: number
  columns: Partial<Record<ListField, ColumnRef>>
  extraColumns: ColumnRef[]
  format: "csv" | "xlsx"
  /** `utf-8`, `utf-16le`, `utf-16be` or `windows-1258`; a workbook is always `utf-8`. */
  encoding: string
  delimiter: string | null
  sheet: string | null
  warnings: ListWarning[]
}

export interface RowEvent {
  kind: "row"
  /** 1-based row as a spreadsheet shows it. */
  rowNumber: number
  record: RecognitionRow
  warnings: RowProblem[]
}

export interface BadRowEvent {
  kind: "bad_row"
  rowNumber: number
  problems: RowProblem[]
}

export type SkipReason =
  "title" | "column_numbers" | "repeated_header" | "section_heading" | "total_or_footer" | "after_table"

/** A line that is not data: titles, headings inside the table, totals, signatures. */
export interface SkippedEvent {
  kind: "skipped"
  rowNumber: number
  reason: SkipReason
  message: Bilingual
  /** The line's text, at most 80 characters. */
  text: string
}

export interface EndEvent {
  kind: "end"
  rows: number
  bad: number
  skippedEmpty: number
  skippedOther: number
}

export type ListEvent = HeaderEvent | RowEvent | BadRowEvent | SkippedEvent | EndEvent

export type ListSource = { path: string } | { stream: Readable; fileName?: string }

export interface ListProgress {
  /** For a workbook: decompressed bytes of the sheet that is read. */
  bytesRead: number
  /** `null` for a stream of unknown length. */
  bytesTotal: number | null
  rows: number
}

export interface ReadOptions {
  /** Largest file in bytes; default 50 MB. */
  maxBytes?: number
  /** Most data rows; default 100 000. */
  maxRows?: number
  /** Longest cell in characters; a longer one makes its row bad. Default 5 000. */
  maxCellChars?: number
  /** Largest sum of decompressed parts of a workbook in bytes; default 500 MB. */
  maxUncompressedBytes?: number
  signal?: AbortSignal
  onProgress?: (progress: ListProgress) => void
}

/** `ReadOptions` with every limit settled. */
export interface Limits {
  maxBytes: number
  maxRows: number
  maxCellChars: number
  maxUncompressedBytes: number
  signal: AbortSignal | undefined
  onProgress: ((progress: ListProgress) => void) | undefined
}

/** What the spreadsheet or the text file says about one cell, before any meaning is given to it. */
export interface Cell {
  text: string
  /** Set for number cells of a workbook. */
  number?: number
  /** ISO date, set when the cell's style is a date. */
  date?: string
  note?: "formula_cached" | "formula_without_value" | "cell_error"
  tooLong?: true
}

export interface RawRow {
  rowNumber: number
  /** Sparse: holes are empty cells. */
  cells: (Cell | undefined)[]
  /** The line itself could not be cut into cells. */
  broken?: "unclosed_quote"
}
