import { type Header, type MergedRange, HEADER_SEARCH_ROWS, findHeader } from "./header.js"
import { MergedDown } from "./merges.js"
import { NotData, isEmptyRow, skipped } from "./not-data.js"
import { ListRefused } from "./refusal.js"
import { type RowRules, buildRow, rowRules } from "./row.js"
import type { HeaderEvent, Limits, ListEvent, ListWarning, RawRow } from "./types.js"

/** A spreadsheet's own limit; a text file with more lines, even blank ones, is not a list. */
const MOST_LINES = 1_048_576

export interface TableSource {
  /** Batches of lines in file order. */
  batches: AsyncIterable<RawRow[]>
  merges: readonly MergedRange[]
  about: Pick<HeaderEvent, "format" | "encoding" | "delimiter" | "sheet">
  warnings: readonly ListWarning[]
  /** Called after each batch with the number of data rows so far. */
  onBatch: (rows: number) => void
}

/** Turns lines into events: finds the header, leaves out what is not data, reads the rest. */
export async function* tableEvents(source: TableSource, limits: Limits): AsyncGenerator<ListEvent> {
  const reader = new TableReader(source, limits)
  let head: RawRow[] | null = []
  for await (const batch of source.batches) {
    limits.signal?.throwIfAborted()
    if (head) {
      head.push(...batch)
      if (head.length > HEADER_SEARCH_ROWS) {
        const rows: RawRow[] = head
        head = null
        yield* reader.begin(rows)
      }
    } else {
      for (const row of batch) yield* reader.read(row)
    }
    source.onBatch(reader.dataRows)
  }
  if (head) yield* reader.begin(head)
  yield reader.end()
}

class TableReader {
  private rules: RowRules | null = null
  private notData: NotData | null = null
  private readonly merged: MergedDown
  private rows = 0
  private bad = 0
  private skippedEmpty = 0
  private skippedOther = 0
  private lastRowNumber = 0

  constructor(
    private readonly source: TableSource,
    private readonly limits: Limits,
  ) {
    this.merged = new MergedDown(source.merges)
  }

  get dataRows(): number {
    return this.rows + this.bad
  }

  *begin(rows: readonly RawRow[]): Generator<ListEvent> {
    const search = findHeader(rows, this.source.merges)
    if ("failure" in search) throw new ListRefused(search.failure)
    const { header } = search
    requireStar(header)
    this.rules = rowRules(header, this.source.about.format)
    this.notData = new NotData(header)
    const { about, warnings } = this.source
    yield {
      kind: "header",
      rowNumber: header.rowNumber,
      columns: header.columns,
      extraColumns: header.extraColumns,
      ...about,
      warnings: [...warnings, ...header.warnings],
    }
    for (const [index, row] of rows.entries()) {
      if (index > header.lastIndex) yield* this.read(row)
      else if (isEmptyRow(row)) this.countEmpty(row)
      else {
        this.advance(row)
        if (index >= header.firstIndex) continue
        this.skippedOther += 1
        yield skipped(row, "title")
      }
    }
  }

  *read(row: RawRow): Generator<ListEvent> {
    if (!this.rules || !this.notData) throw new Error("a row was read before the header")
    if (row.rowNumber > MOST_LINES) throw new ListRefused("too_many_rows", `more than ${MOST_LINES} lines`)
    if (isEmptyRow(row)) return this.countEmpty(row)
    this.advance(row)
    const reason = row.broken ? null : this.notData.classify(row)
    if (reason) {
      this.skippedOther += 1
      yield skipped(row, reason)
      return
    }
    this.merged.fill(row)
    if (this.dataRows >= this.limits.maxRows) {
      throw new ListRefused("too_many_rows", `more than ${this.limits.maxRows} rows`)
    }
    const event = buildRow(row, this.rules)
    if (event.kind === "row") this.rows += 1
    else this.bad += 1
    yield event
  }

  end(): ListEvent {
    const { rows, bad, skippedEmpty, skippedOther } = this
    return { kind: "end", rows, bad, skippedEmpty, skippedOther }
  }

  /** A sheet leaves blank rows out altogether, so the gap before a row counts as empty rows. */
  private advance(row: RawRow): void {
    this.skippedEmpty += Math.max(0, row.rowNumber - this.lastRowNumber - 1)
    this.lastRowNumber = row.rowNumber
  }

  private countEmpty(row: RawRow): void {
    this.skippedEmpty += row.rowNumber - this.lastRowNumber
    this.lastRowNumber = row.rowNumber
  }
}

function requireStar({ columns }: Header): void {
  const { star, star1, star2, star3, star4, star5 } = columns
  if (!(star ?? star1 ?? star2 ?? star3 ?? star4 ?? star5)) throw new ListRefused("star_column_missing")
}
