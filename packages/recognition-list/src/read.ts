import { readCsv } from "./csv/read-csv.js"
import { settleLimits } from "./limits.js"
import { sniff } from "./sniff.js"
import { openSource } from "./source.js"
import type { ListEvent, ListSource, ReadOptions } from "./types.js"
import { readXlsx } from "./xlsx/read-xlsx.js"

/**
 * Reads a province's recognition list (CSV, TSV, semicolon CSV or XLSX) as a stream of events in bounded memory:
 * one `header`, then `row`, `bad_row` and `skipped` in file order, then `end` with the counts. Nothing is dropped
 * silently; blank rows are counted. Formulas are never computed.
 *
 * @throws ListRefused when the whole file is refused (stable `code`, `messages` in Vietnamese and English). A limit
 * may be passed after rows were handed out, so read once without writing before writing.
 * @throws the signal's reason when aborted, and the stream's own error when the source breaks.
 */
export async function* readRecognitionList(
  source: ListSource,
  options: ReadOptions = {},
): AsyncGenerator<ListEvent, void, undefined> {
  const limits = settleLimits(options)
  limits.signal?.throwIfAborted()
  const opened = await openSource(source, limits)
  try {
    yield* (await sniff(opened)) === "xlsx" ? readXlsx(opened, limits) : readCsv(opened, limits)
  } finally {
    await opened.close()
  }
}
