import iconv from "iconv-lite"
import { detectDelimiter } from "./csv/delimiter.js"
import { detectEncoding } from "./csv/encoding.js"
import { CsvTokenizer } from "./csv/tokenizer.js"
import { settleLimits } from "./limits.js"
import { ListRefused } from "./refusal.js"
import { sniff } from "./sniff.js"
import { openSource, type OpenSource } from "./source.js"
import type { Limits, ListSource, RawRow, ReadOptions } from "./types.js"
import { WorkbookPackage } from "./xlsx/package.js"
import { SharedStrings } from "./xlsx/shared-strings.js"
import { sheetRows } from "./xlsx/sheet.js"
import { readNumberStyles, readWorkbook } from "./xlsx/workbook.js"

/** A row of any table, whatever it is about; empty cells are empty texts. */
export interface TableRow {
  readonly rowNumber: number
  readonly cells: readonly string[]
}

async function* csvBatches(source: OpenSource, limits: Limits): AsyncGenerator<RawRow[]> {
  const { encoding } = detectEncoding(source.head, source.headIsWhole)
  const delimiter = detectDelimiter(
    iconv.decode(source.head, encoding),
    source.headIsWhole,
    limits.maxCellChars,
  )
  const decoder = iconv.getDecoder(encoding)
  const tokenizer = new CsvTokenizer(delimiter, limits.maxCellChars)
  const wide = encoding.startsWith("utf-16")
  for await (const chunk of source.chunks()) {
    if (!wide && chunk.includes(0)) throw new ListRefused("binary_file", "NUL bytes")
    yield tokenizer.push(decoder.write(chunk))
  }
  yield [...tokenizer.push(decoder.end() ?? ""), ...tokenizer.end()]
}

async function* xlsxBatches(source: OpenSource, limits: Limits): AsyncGenerator<RawRow[]> {
  const book = await WorkbookPackage.open(await source.toPath(), limits)
  try {
    const workbook = await readWorkbook(book)
    const sheet = workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0]
    if (!sheet) throw new ListRefused("header_not_found")
    const { sharedStringsPart: part } = workbook
    yield* sheetRows(book.chunks(sheet.part), {
      strings: part ? await SharedStrings.read(book.chunks(part), limits.maxCellChars) : null,
      styles: await readNumberStyles(book, workbook.stylesPart),
      date1904: workbook.date1904,
      maxCellChars: limits.maxCellChars,
    })
  } finally {
    book.close()
  }
}

/**
 * Reads the rows of any CSV or XLSX (its first visible sheet) with the limits and the care of a recognition list, but
 * without knowing what the columns mean: for other lists than the programme's, such as a bank's statement.
 *
 * @throws ListRefused when the whole file is refused
 */
export async function* readTableRows(
  source: ListSource,
  options: ReadOptions = {},
): AsyncGenerator<TableRow, void, undefined> {
  const limits = settleLimits(options)
  const opened = await openSource(source, limits)
  try {
    const batches =
      (await sniff(opened)) === "xlsx" ? xlsxBatches(opened, limits) : csvBatches(opened, limits)
    let rows = 0
    for await (const batch of batches) {
      for (const { rowNumber, cells } of batch) {
        rows += 1
        if (rows > limits.maxRows) throw new ListRefused("too_many_rows", String(limits.maxRows))
        yield { rowNumber, cells: Array.from(cells, (cell) => cell?.text ?? "") }
      }
    }
  } finally {
    await opened.close()
  }
}
