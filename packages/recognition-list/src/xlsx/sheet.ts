import { MAX_COLUMNS } from "../limits.js"
import { ListRefused } from "../refusal.js"
import type { Cell, RawRow } from "../types.js"
import { dayOfSerial, momentOfSerial, withoutExcelEscapes } from "@ocop/typed-values"
import { vietnamTimestamp } from "@ocop/vietnam-time"
import type { SharedStrings } from "./shared-strings.js"
import type { NumberStyles } from "./workbook.js"
import { parseXml } from "./xml.js"

const MOST_ROWS = 1_048_576

export interface SheetContext {
  strings: SharedStrings | null
  styles: NumberStyles
  date1904: boolean
  maxCellChars: number
}

/** Hands out a sheet's rows as they are unpacked. Formulas are not computed: their stored value is taken. */
export async function* sheetRows(
  chunks: AsyncIterable<Buffer>,
  context: SheetContext,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<RawRow[]> {
  const builder = new RowBuilder(context)
  for await (const bytes of parseXml(chunks, builder)) {
    onBytes?.(bytes)
    if (builder.rows.length > 0) yield builder.take()
  }
  yield builder.take()
}

/** "BC12" → column 54, or `null` when it is no cell name. */
export function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1]
  if (!letters) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** Earlier "dates" are numbers in a wrong format, such as a count of pieces. */
const FIRST_DAY = "2010-01-01"

/** The day, and the time of day where the cell has one, so that neither is lost. */
function dateText(serial: number, day: string, date1904: boolean): string {
  const moment = Number.isInteger(serial) ? null : momentOfSerial(serial, { date1904 })
  return moment?.ok ? vietnamTimestamp(moment.value) : day
}

/**
 * A number of a cell as text that has one meaning: fifteen digits, as the spreadsheet shows, and never exactly three
 * decimals, which would read as thousands.
 */
function decimals(number: number): string {
  const text = String(Number(number.toPrecision(15)))
  return /\.\d{3}$/.test(text) ? `${text}0` : text
}

class RowBuilder {
  rows: RawRow[] = []
  private row: RawRow | null = null
  private rowNumber = 0
  private column = -1
  private type = "n"
  private style = -1
  private value = ""
  private hasFormula = false
  private capturing = false
  private phonetic = false

  constructor(private readonly context: SheetContext) {}

  take(): RawRow[] {
    const rows = this.rows
    this.rows = []
    return rows
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === "row") this.openRow(attributes)
    else if (!this.row) return
    else if (name === "c") this.openCell(attributes)
    else if (name === "f") this.hasFormula = true
    else if (name === "rPh") this.phonetic = true
    else if (name === "v" || (name === "t" && this.type === "inlineStr")) this.capturing = !this.phonetic
  }

  text = (part: string): void => {
    const limit = this.context.maxCellChars
    if (this.capturing && this.value.length <= limit) this.value += part.slice(0, limit + 1)
  }

  close = (name: string): void => {
    if (name === "v" || name === "t") this.capturing = false
    else if (name === "rPh") this.phonetic = false
    else if (name === "c") this.closeCell()
    else if (name === "row" && this.row) {
      this.rows.push(this.row)
      this.row = null
    }
  }

  private openRow({ r }: Readonly<Record<string, string>>): void {
    const number = r === undefined ? this.rowNumber + 1 : Number(r)
    if (!Number.isInteger(number) || number <= this.rowNumber) {
      throw new ListRefused("invalid_workbook", `row ${String(r).slice(0, 20)} is out of order`)
    }
    if (number > MOST_ROWS) throw new ListRefused("too_many_rows", `row ${number}`)
    this.rowNumber = number
    this.column = -1
    this.row = { rowNumber: number, cells: [] }
  }

  private openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.column + 1 : columnOf(r)
    if (column === null || column <= this.column) {
      throw new ListRefused("invalid_workbook", `cell ${String(r).slice(0, 20)} is out of order`)
    }
    this.column = column
    this.type = t ?? "n"
    this.style = s === undefined ? 0 : Number(s)
    this.value = ""
    this.hasFormula = false
    this.capturing = false
  }

  private closeCell(): void {
    const cell = this.cell()
    if (!cell || !this.row) return
    // Formatted but empty cells may reach the last column; only content counts.
    if (this.column >= MAX_COLUMNS) throw new ListRefused("too_many_columns", `row ${this.rowNumber}`)
    this.row.cells[this.column] = cell
  }

  private cell(): Cell | null {
    const cell = this.meaning()
    if (!cell) return this.hasFormula ? { text: "", note: "formula_without_value" } : null
    if (cell.text.length > this.context.maxCellChars) return { text: cell.text.slice(0, 100), tooLong: true }
    if (this.hasFormula && !cell.note) cell.note = "formula_cached"
    return cell
  }

  private meaning(): Cell | null {
    const { value } = this
    if (value === "") return null
    switch (this.type) {
      case "s": {
        const text = this.context.strings?.get(Number(value))
        if (text === null || text === undefined)
          throw new ListRefused("invalid_workbook", "unknown shared string")
        return text === "" ? null : { text }
      }
      case "inlineStr":
      case "str":
        return { text: withoutExcelEscapes(value) }
      case "b":
        return { text: value === "1" ? "TRUE" : "FALSE" }
      case "e":
        return { text: "", note: "cell_error" }
      case "d":
        return { text: value, date: value.slice(0, 10) }
      default:
        return this.number(value)
    }
  }

  private number(value: string): Cell {
    const number = Number(value)
    if (value.length > 40 || !Number.isFinite(number)) return { text: value.slice(0, 100) }
    const { styles, date1904 } = this.context
    if (styles.dates.has(this.style)) {
      const date = dayOfSerial(number, { date1904, least: FIRST_DAY })
      if (date.ok) return { text: dateText(number, date.value, date1904), number, date: date.value }
    }
    if (styles.percents.has(this.style)) return { text: `${decimals(number * 100)}%` }
    // 8.93E+12 in the file is the exact bar code 8930000000001 when it is a whole number.
    return { text: Number.isSafeInteger(number) ? String(number) : decimals(number), number }
  }
}
