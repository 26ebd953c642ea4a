import { MAX_COLUMNS } from "../limits.js"
import { ListRefused } from "../refusal.js"
import type { Cell, RawRow } from "../types.js"

/** Longest line kept in memory, in characters; a quoted cell of 1 MB still passes and makes only its row bad. */
const MAX_RECORD_CHARS = 4 * 1024 * 1024
/** A quoted cell with more lines is taken for a quote that was never closed. */
const MAX_LINES_IN_CELL = 100
const LONG_RECORD_CHARS = 64 * 1024
const MAX_UNCLOSED_QUOTES = 20

const QUOTE = 34
const LF = 10
const CR = 13
const SPACE = 32

type Outcome = { cells: (Cell | undefined)[]; next: number } | "incomplete" | "unclosed"

/**
 * Cuts CSV text into lines as it arrives. Written for hostile input: a quote that is never closed costs only its own
 * line (reading goes on behind it), an endless line or endless columns stop at once.
 */
export class CsvTokenizer {
  private pending = ""
  /** A long unfinished line is looked at again only when it has doubled, or its cost would grow with its square. */
  private rescanAt = 0
  private rowNumber = 0
  private unclosed = 0
  private readonly delimiterCode: number

  constructor(
    private readonly delimiter: string,
    private readonly maxCellChars: number,
  ) {
    this.delimiterCode = delimiter.charCodeAt(0)
  }

  push(text: string): RawRow[] {
    this.pending += text
    return this.pending.length < this.rescanAt ? [] : this.cut(this.pending, false)
  }

  end(): RawRow[] {
    return this.cut(this.pending, true)
  }

  private cut(data: string, final: boolean): RawRow[] {
    const rows: RawRow[] = []
    let start = 0
    while (start < data.length) {
      const outcome = this.record(data, start, final)
      if (outcome === "incomplete") {
        if (data.length - start <= MAX_RECORD_CHARS) break
        throw new ListRefused("record_too_long", `row ${this.rowNumber + 1}`)
      }
      this.rowNumber += 1
      if (outcome === "unclosed") {
        this.unclosed += 1
        if (this.unclosed > MAX_UNCLOSED_QUOTES) throw new ListRefused("too_many_unclosed_quotes")
        const lineEnd = data.indexOf("\n", start)
        const end = lineEnd === -1 ? data.length : lineEnd + 1
        rows.push({
          rowNumber: this.rowNumber,
          cells: [{ text: data.slice(start, Math.min(end, start + 200)) }],
          broken: "unclosed_quote",
        })
        start = end
      } else {
        rows.push({ rowNumber: this.rowNumber, cells: outcome.cells })
        start = outcome.next
      }
    }
    this.pending = start === 0 ? data : data.slice(start)
    this.rescanAt = this.pending.length > LONG_RECORD_CHARS ? this.pending.length * 2 : 0
    return rows
  }

  private record(data: string, start: number, final: boolean): Outcome {
    const cells: (Cell | undefined)[] = []
    let position = start
    for (;;) {
      const field =
        data.charCodeAt(position) === QUOTE ? this.quoted(data, position, final) : this.plain(data, position)
      if (field === "incomplete" || field === "unclosed") return field
      const { text, end } = field
      if (end >= data.length && !final) return "incomplete"
      if (cells.length >= MAX_COLUMNS) throw new ListRefused("too_many_columns", `row ${this.rowNumber + 1}`)
      cells.push(this.cell(text))
      const code = data.charCodeAt(end)
      if (end >= data.length) return { cells, next: data.length }
      if (code === this.delimiterCode) {
        position = end + 1
        continue
      }
      if (code === LF) return { cells, next: end + 1 }
      if (end + 1 >= data.length && !final) return "incomplete"
      return { cells, next: data.charCodeAt(end + 1) === LF ? end + 2 : end + 1 }
    }
  }

  private cell(text: string): Cell | undefined {
    if (text === "") return undefined
    return text.length > this.maxCellChars ? { text: text.slice(0, 100), tooLong: true } : { text }
  }

  private plain(data: string, start: number): { text: string; end: number } {
    let end = start
    while (end < data.length) {
      const code = data.charCodeAt(end)
      if (code === this.delimiterCode || code === LF || code === CR) break
      end += 1
    }
    return { text: data.slice(start, end), end }
  }

  private quoted(
    data: string,
    start: number,
    final: boolean,
  ): { text: string; end: number } | "incomplete" | "unclosed" {
    let close = start
    let escaped = false
    for (;;) {
      close = data.indexOf('"', close + 1)
      if (close === -1) {
        if (final) return "unclosed"
        return this.endless(data, start) ? "unclosed" : "incomplete"
      }
      if (data.charCodeAt(close + 1) !== QUOTE) break
      escaped = true
      close += 1
    }
    let end = close + 1
    while (data.charCodeAt(end) === SPACE) end += 1
    if (end >= data.length && !final) return "incomplete"
    const body = data.slice(start + 1, close)
    const code = data.charCodeAt(end)
    if (end < data.length && code !== this.delimiterCode && code !== LF && code !== CR) {
      // Text behind the closing quote: within one line it is a stray quote kept as written (as spreadsheets do);
      // over several lines the opening quote was never closed and swallowed the next line's quote.
      return body.includes("\n") ? "unclosed" : this.plain(data, start)
    }
    if (tooManyLines(body)) return "unclosed"
    return { text: escaped ? body.replaceAll('""', '"') : body, end }
  }

  private endless(data: string, start: number): boolean {
    const length = data.length - start
    return length > MAX_RECORD_CHARS || (length > LONG_RECORD_CHARS && tooManyLines(data.slice(start)))
  }
}

function tooManyLines(text: string): boolean {
  let lines = 0
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    lines += 1
    if (lines > MAX_LINES_IN_CELL) return true
  }
  return false
}
