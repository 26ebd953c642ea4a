import { HEADER_SEARCH_ROWS, findHeader } from "../header.js"
import { ListRefused } from "../refusal.js"
import type { OpenSource } from "../source.js"
import { tableEvents } from "../table.js"
import type { Limits, ListEvent, ListWarning, RawRow } from "../types.js"
import { readMergedRanges } from "./merged-ranges.js"
import { WorkbookPackage } from "./package.js"
import { SharedStrings } from "./shared-strings.js"
import { type SheetContext, sheetRows } from "./sheet.js"
import { type SheetRef, readNumberStyles, readWorkbook } from "./workbook.js"

/** Reads the first sheet that has a line of headings; visible sheets before hidden ones. */
export async function* readXlsx(source: OpenSource, limits: Limits): AsyncGenerator<ListEvent> {
  const book = await WorkbookPackage.open(await source.toPath(), limits)
  try {
    const workbook = await readWorkbook(book)
    const { sharedStringsPart: part } = workbook
    const context: SheetContext = {
      strings: part ? await SharedStrings.read(book.chunks(part), limits.maxCellChars) : null,
      styles: await readNumberStyles(book, workbook.stylesPart),
      date1904: workbook.date1904,
      maxCellChars: limits.maxCellChars,
    }
    const { sheet, warnings } = await chooseSheet(book, workbook.sheets, context)
    const merges = await readMergedRanges(book.chunks(sheet.part))
    const progress = { bytesRead: 0, bytesTotal: book.size(sheet.part) }
    const batches = sheetRows(book.chunks(sheet.part), context, (bytes) => {
      progress.bytesRead += bytes
    })
    yield* tableEvents(
      {
        batches,
        merges,
        about: { format: "xlsx", encoding: "utf-8", delimiter: null, sheet: sheet.name },
        warnings,
        onBatch: (rows) => limits.onProgress?.({ ...progress, rows }),
      },
      limits,
    )
  } finally {
    book.close()
  }
}

async function chooseSheet(
  book: WorkbookPackage,
  sheets: readonly SheetRef[],
  context: SheetContext,
): Promise<{ sheet: SheetRef; warnings: ListWarning[] }> {
  let chosen: SheetRef | null = null
  let failure: "header_not_found" | "product_column_missing" = "header_not_found"
  const warnings: ListWarning[] = []
  for (const sheet of [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)]) {
    const search = findHeader(await firstRows(book, sheet, context))
    if ("header" in search && !chosen) {
      chosen = sheet
      if (sheet.hidden) warnings.push(sheetWarning("hidden_sheet_read", sheet))
    } else if ("header" in search) warnings.push(sheetWarning("other_list_sheet_not_read", sheet))
    else {
      warnings.push(sheetWarning("sheet_not_read", sheet))
      if (search.failure === "product_column_missing") failure = search.failure
    }
  }
  if (!chosen) throw new ListRefused(failure)
  return { sheet: chosen, warnings }
}

async function firstRows(book: WorkbookPackage, sheet: SheetRef, context: SheetContext): Promise<RawRow[]> {
  const rows: RawRow[] = []
  for await (const batch of sheetRows(book.chunks(sheet.part), context)) {
    rows.push(...batch)
    if (rows.length > HEADER_SEARCH_ROWS) break
  }
  return rows
}

const SHEET_WARNINGS = {
  hidden_sheet_read: ["Danh sách nằm ở trang tính ẩn", "The list is on a hidden sheet"],
  other_list_sheet_not_read: [
    "Trang tính này cũng có danh sách nhưng không được đọc",
    "This sheet holds a list too but is not read",
  ],
  sheet_not_read: ["Trang tính này không có dòng tiêu đề cột", "This sheet has no line of column headings"],
} as const

function sheetWarning(code: keyof typeof SHEET_WARNINGS, { name }: SheetRef): ListWarning {
  const [vi, en] = SHEET_WARNINGS[code]
  return { code, message: { vi: `${vi}: “${name}”.`, en: `${en}: “${name}”.` } }
}
