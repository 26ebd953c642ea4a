import iconv from "iconv-lite"
import { ListRefused } from "../refusal.js"
import type { OpenSource } from "../source.js"
import { tableEvents } from "../table.js"
import type { Limits, ListEvent, RawRow } from "../types.js"
import { detectDelimiter } from "./delimiter.js"
import { detectEncoding } from "./encoding.js"
import { CsvTokenizer } from "./tokenizer.js"

/** Reads CSV, TSV, semicolon and pipe separated text as it arrives; at most one line and one chunk are in memory. */
export async function* readCsv(source: OpenSource, limits: Limits): AsyncGenerator<ListEvent> {
  const { encoding, warnings } = detectEncoding(source.head, source.headIsWhole)
  const headText = iconv.decode(source.head, encoding)
  const delimiter = detectDelimiter(headText, source.headIsWhole, limits.maxCellChars)
  const progress = { bytesRead: 0 }

  async function* batches(): AsyncGenerator<RawRow[]> {
    const decoder = iconv.getDecoder(encoding)
    const tokenizer = new CsvTokenizer(delimiter, limits.maxCellChars)
    const wide = encoding.startsWith("utf-16")
    for await (const chunk of source.chunks()) {
      progress.bytesRead += chunk.length
      if (!wide && chunk.includes(0)) throw new ListRefused("binary_file", "NUL bytes")
      yield withoutSeparatorLine(tokenizer.push(decoder.write(chunk)))
    }
    yield withoutSeparatorLine([...tokenizer.push(decoder.end() ?? ""), ...tokenizer.end()])
  }

  yield* tableEvents(
    {
      batches: batches(),
      merges: [],
      about: { format: "csv", encoding, delimiter, sheet: null },
      warnings,
      onBatch: (rows) =>
        limits.onProgress?.({ bytesRead: progress.bytesRead, bytesTotal: source.size, rows }),
    },
    limits,
  )
}

/** "sep=;" in the first line is a note to the spreadsheet program, which does not count it as a row's content. */
function withoutSeparatorLine(rows: RawRow[]): RawRow[] {
  const first = rows[0]
  if (first?.rowNumber === 1 && /^sep=.?$/i.test(first.cells[0]?.text ?? "")) first.cells = []
  return rows
}
