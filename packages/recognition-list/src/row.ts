import type { Header } from "./header.js"
import { type ProblemCode, problem } from "./problems.js"
import { cleanText, fold } from "./text.js"
import type {
  BadRowEvent,
  Cell,
  ColumnRef,
  ListField,
  RawRow,
  RecognitionRow,
  RowEvent,
  RowProblem,
} from "./types.js"
import { parseBarcode } from "./values/barcode.js"
import { parseDecision } from "./values/decision.js"
import type { Outcome } from "./values/outcome.js"
import { parseStar } from "./values/star.js"
import { dateOf, gramsOf, priceOf, priceOfCell, yearOf, type WeightUnit } from "./values/typed.js"

const LONGEST_NAME = 300
const STAR_COLUMNS = ["star1", "star2", "star3", "star4", "star5"] as const

export interface RowRules {
  header: Header
  /** In a CSV more cells than headings means that values slid sideways (an unquoted comma). */
  format: "csv" | "xlsx"
  /** 1000 when the price column's heading says "nghìn đồng" or "1.000 đ". */
  priceScale: number
  /** The unit in the weight column's heading, "Khối lượng (g)". */
  weightUnit: WeightUnit | null
}

/** What the headings say about every row, worked out once. */
export function rowRules(header: Header, format: "csv" | "xlsx"): RowRules {
  const { price, weight } = header.columns
  return { header, format, priceScale: priceScale(price), weightUnit: weightUnit(weight) }
}

/** Reads one data line. Problems of required values make the row bad; problems of optional ones are warnings. */
export function buildRow(raw: RawRow, rules: RowRules): RowEvent | BadRowEvent {
  const { header, format } = rules
  const reader = new CellReader(raw, header)
  if (raw.broken) return bad(raw, [problem(raw.broken, "", reader.preview())])
  if (format === "csv" && reader.hasCellsBeyond(header.width))
    reader.fail("too_many_cells", "", reader.preview())

  const productName = reader.text("productName")
  if (productName === null) reader.failField("product_name_missing", "productName", "")
  else if (!/\p{L}/u.test(productName)) reader.failField("product_name_invalid", "productName", productName)
  else if (productName.length > LONGEST_NAME)
    reader.failField("product_name_too_long", "productName", productName)

  const star = readStar(reader, header)
  const decision = parseDecision(reader.text("decisionNo") ?? "")
  if (decision.code)
    reader.warnField(decision.code, "decisionNo", reader.text("decisionNo") ?? "", decision.facts)
  const decisionDate = readDate(reader) ?? decision.date
  const year = reader.parsed("year", yearOf)
  if (year !== null && decisionDate !== null && year !== Number(decisionDate.slice(0, 4))) {
    reader.warnField("year_differs_from_decision", "year", `${year} / ${decisionDate}`)
  }
  const price = readPrice(reader, rules.priceScale)
  const record = {
    producerName: reader.text("producerName"),
    producerType: reader.text("producerType"),
    productSet: reader.text("productSet"),
    productGroup: reader.text("productGroup"),
    placeText: joinPlace(reader),
    provinceText: reader.text("province"),
    decisionNo: decision.number,
    decisionDate,
    year,
    priceDong: price?.dong ?? null,
    unit: reader.text("unit") ?? price?.unit ?? null,
    weightGrams: reader.parsed("weight", (text) => gramsOf(text, rules.weightUnit)),
    barcode: reader.parsed("barcode", parseBarcode),
    certificateCode: reader.text("certificateCode"),
    source: reader.text("source"),
    confidence: reader.text("confidence"),
    extra: reader.extra(),
  }
  if (reader.failures.length > 0 || productName === null || star === null) {
    return bad(raw, [...reader.failures, ...reader.warnings])
  }
  const complete: RecognitionRow = { productName, star, ...record }
  return { kind: "row", rowNumber: raw.rowNumber, record: complete, warnings: reader.warnings }
}

function bad(raw: RawRow, problems: RowProblem[]): BadRowEvent {
  return { kind: "bad_row", rowNumber: raw.rowNumber, problems }
}

/** One column "Hạng sao", or a column per level with a mark in it. */
function readStar(reader: CellReader, header: Header): number | null {
  if (header.columns.star) {
    const text = reader.text("star") ?? ""
    const outcome = parseStar(text)
    if (outcome.code) reader.failField(outcome.code, "star", text)
    return outcome.value
  }
  const marked = STAR_COLUMNS.flatMap((field, index) => {
    const text = reader.text(field)
    return text !== null && !/^(0|-|không)$/iu.test(text) ? [{ field, level: index + 1, text }] : []
  })
  const [only, second] = marked
  if (only && !second) return only.level
  const column = STAR_COLUMNS.map((field) => header.columns[field]?.label).find((label) => label) ?? ""
  if (only) reader.fail("star_contradiction", column, marked.map(({ level }) => `${level} sao`).join(", "))
  else reader.fail("star_missing", column, "")
  return null
}

function readDate(reader: CellReader): string | null {
  const serial = reader.cell("decisionDate")?.date
  return serial ? reader.parsed("decisionDate", () => dateOf(serial)) : reader.parsed("decisionDate", dateOf)
}

function readPrice(reader: CellReader, scale: number) {
  const number = reader.cell("price")?.number
  return number === undefined
    ? reader.parsed("price", (text) => priceOf(text, scale))
    : reader.parsed("price", () => priceOfCell(number, scale))
}

function priceScale(column: ColumnRef | undefined): number {
  return /nghin dong|ngan dong|nghin d|1 000 ?d|1000 ?d/.test(fold(column?.label ?? "")) ? 1000 : 1
}

function weightUnit(column: ColumnRef | undefined): WeightUnit | null {
  const unit = /\(\s*(g|gr|gram|gam|kg)\s*\)/i.exec(column?.label ?? "")?.[1]?.toLowerCase()
  return unit ? (unit === "kg" ? "kg" : "g") : null
}

/**
 * With a commune or district column the parts are joined from small to large, leaving out what is already written.
 * A province column alone never changes a written place: it may hold today's province beside the place as of then.
 */
function joinPlace(reader: CellReader): string | null {
  const written = [reader.text("address"), reader.text("place")]
  const local = [reader.text("commune"), reader.text("district")]
  const hasWritten = written.some((part) => part !== null)
  const hasLocal = local.some((part) => part !== null)
  const parts = hasLocal || !hasWritten ? [...written, ...local, reader.text("province")] : written
  const joined: string[] = []
  for (const part of parts) {
    if (part !== null && (joined.length === 0 || !fold(joined.join(" ")).includes(fold(part))))
      joined.push(part)
  }
  return joined.length > 0 ? joined.join(", ") : null
}

/** Reads cells by field, cleans them once and collects what was wrong with them. */
class CellReader {
  readonly failures: RowProblem[] = []
  readonly warnings: RowProblem[] = []
  private readonly cleaned = new Map<number, string | null>()

  constructor(
    private readonly raw: RawRow,
    private readonly header: Header,
  ) {}

  cell(field: ListField): Cell | undefined {
    const column = this.header.columns[field]
    return column ? this.raw.cells[column.index] : undefined
  }

  text(field: ListField): string | null {
    const column = this.header.columns[field]
    return column ? this.clean(column.index, column.label) : null
  }

  parsed<T>(field: ListField, parse: (text: string) => Outcome<T>): T | null {
    const text = this.text(field)
    if (text === null) return null
    const outcome = parse(text)
    if (outcome.code) this.warnField(outcome.code, field, text, outcome.facts)
    return outcome.value
  }

  extra(): Record<string, string> {
    const named = new Map(this.header.extraColumns.map(({ index, label }) => [index, label]))
    const known = new Set(Object.values(this.header.columns).map(({ index }) => index))
    const entries: [string, string][] = []
    const used = new Set<string>()
    for (let index = 0; index < this.raw.cells.length; index += 1) {
      if (known.has(index) || !this.raw.cells[index]) continue
      const label = named.get(index) ?? `Cột ${index + 1}`
      const text = this.clean(index, label)
      if (text === null) continue
      const key = used.has(label) ? `${label} (${index + 1})` : label
      used.add(key)
      entries.push([key, text])
    }
    return Object.fromEntries(entries)
  }

  hasCellsBeyond(width: number): boolean {
    return this.raw.cells.some(
      (cell, index) => index >= width && cell !== undefined && cell.text.trim() !== "",
    )
  }

  preview(): string {
    return this.raw.cells.map((cell) => cleanText(cell?.text.slice(0, 100) ?? "").text).join(" | ")
  }

  fail(code: ProblemCode, column: string, value: string): void {
    this.failures.push(problem(code, column, value))
  }

  failField(code: ProblemCode, field: ListField, value: string): void {
    this.fail(code, this.header.columns[field]?.label ?? "", value)
  }

  warnField(code: ProblemCode, field: ListField, value: string, facts?: Outcome<unknown>["facts"]): void {
    this.warnings.push(problem(code, this.header.columns[field]?.label ?? "", value, facts))
  }

  private clean(index: number, label: string): string | null {
    const known = this.cleaned.get(index)
    if (known !== undefined) return known
    const cell = this.raw.cells[index]
    const text = cell ? this.cleanCell(cell, label) : ""
    const value = text === "" ? null : text
    this.cleaned.set(index, value)
    return value
  }

  private cleanCell(cell: Cell, label: string): string {
    if (cell.tooLong) {
      this.fail("cell_too_long", label, cell.text.slice(0, 100))
      return ""
    }
    const { text, hidden } = cleanText(cell.text)
    if (hidden) this.warnings.push(problem("hidden_characters_removed", label, text))
    if (cell.note) this.warnings.push(problem(cell.note, label, text))
    if (text.includes("\ufffd")) this.fail("undecodable_text", label, text)
    return text
  }
}
