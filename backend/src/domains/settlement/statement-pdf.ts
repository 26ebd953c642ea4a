import { createRequire } from "node:module"
import type { DownloadFile } from "@ocop/contracts"
import { formatDateVi } from "@ocop/vietnam-time"
import PDFDocument from "pdfkit"
import { kindText, periodText, type Statement, type StatementRow } from "./statement"

/** Subsets of the font, by script; none of them alone covers a Vietnamese sentence. */
const PIECES = ["latin", "vietnamese", "latin-ext"] as const
type Weight = 400 | 600

const { resolve } = createRequire(__filename)
const fileOf = (piece: string, weight: Weight): string =>
  resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${piece}-${weight}-normal.woff`)

const SIZE = 9
const MARGIN = 42
const ROW_HEIGHT = 16
const WIDTH = 595.28 - 2 * MARGIN

interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean
}

/** Writes text of any script: chooses, letter by letter, the font subset that has the glyph. */
class Pen {
  readonly #covers = new Map<string, (codePoint: number) => boolean>()

  constructor(readonly document: PDFKit.PDFDocument) {
    for (const weight of [400, 600] as const)
      for (const piece of PIECES) {
        const name = `${piece}-${weight}`
        document.registerFont(name, fileOf(piece, weight))
        document.font(name)
        const { font } = (document as unknown as { _font: { font: Glyphs } })._font
        this.#covers.set(name, (codePoint) => font.hasGlyphForCodePoint(codePoint))
      }
  }

  #runs(text: string, weight: Weight): { font: string; text: string }[] {
    const runs: { font: string; text: string }[] = []
    for (const letter of text.normalize("NFC")) {
      const codePoint = letter.codePointAt(0)!
      const names = PIECES.map((piece) => `${piece}-${weight}`)
      const font = names.find((name) => this.#covers.get(name)!(codePoint)) ?? names[0]!
      const last = runs.at(-1)
      if (last?.font === font) last.text += letter
      else runs.push({ font, text: letter })
    }
    return runs
  }

  width(text: string, size: number, weight: Weight = 400): number {
    return this.#runs(text, weight).reduce(
      (sum, run) => sum + this.document.font(run.font).fontSize(size).widthOfString(run.text),
      0,
    )
  }

  /** Writes text at a position; text wider than its column is cut with an ellipsis. */
  write(
    text: string,
    x: number,
    y: number,
    options: { size?: number; weight?: Weight; right?: number; max?: number } = {},
  ): void {
    const { size = SIZE, weight = 400, right, max } = options
    let shown = text
    while (max !== undefined && shown.length > 1 && this.width(shown, size, weight) > max)
      shown = `${shown.replace(/…$/, "").slice(0, -1).trimEnd()}…`
    let at = right === undefined ? x : right - this.width(shown, size, weight)
    for (const run of this.#runs(shown, weight)) {
      this.document.font(run.font).fontSize(size)
      this.document.text(run.text, at, y, { lineBreak: false })
      at += this.document.widthOfString(run.text)
    }
  }
}

const money = (amount: number): string =>
  `${amount < 0 ? "-" : ""}${String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ".")}`

interface PdfColumn {
  readonly heading: string
  readonly width: number
  readonly numeric?: true
  readonly text: (row: StatementRow) => string
}

const columns: readonly PdfColumn[] = [
  { heading: "Ngày", width: 58, text: (row) => formatDateVi(row.at) },
  { heading: "Nội dung", width: 122, text: (row) => kindText(row.kind) },
  { heading: "Mã", width: 95, text: (row) => row.code },
  { heading: "Tiền hàng", width: 62, numeric: true, text: (row) => money(row.goods) },
  { heading: "Hoa hồng", width: 54, numeric: true, text: (row) => money(0 - row.commission) },
  { heading: "Thuế", width: 48, numeric: true, text: (row) => money(0 - row.tax) },
  { heading: "Thay đổi", width: 72, numeric: true, text: (row) => money(row.net) },
]

function tableLine(pen: Pen, y: number, texts: readonly string[], weight: Weight): void {
  let x = MARGIN
  columns.forEach((column, index) => {
    const max = column.width - 6
    const place = column.numeric ? { right: x + column.width - 2, max } : { max }
    pen.write(texts[index] ?? "", x, y, { weight, size: 8, ...place })
    x += column.width
  })
}

const headings = columns.map(({ heading }) => heading)

function rule(document: PDFKit.PDFDocument, y: number): void {
  document
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + WIDTH, y)
    .lineWidth(0.5)
    .strokeColor("#9a8f80")
    .stroke()
}

function draw(pen: Pen, statement: Statement): void {
  const { document } = pen
  const top = (): number => {
    document.addPage()
    tableLine(pen, MARGIN, headings, 600)
    rule(document, MARGIN + 13)
    return MARGIN + 18
  }
  document.addPage()
  pen.write("Sao kê tiền bán hàng", MARGIN, MARGIN, { size: 16, weight: 600 })
  pen.write(statement.producerName, MARGIN, MARGIN + 26, { size: 11, weight: 600, max: WIDTH })
  pen.write(`Mã số thuế: ${statement.taxCode ?? "chưa khai"}`, MARGIN, MARGIN + 44)
  pen.write(`Kỳ: ${periodText(statement)}`, MARGIN, MARGIN + 58)
  pen.write(`Số dư đầu kỳ: ${money(statement.opening)} ₫`, MARGIN, MARGIN + 78, { weight: 600 })
  pen.write(`Số dư cuối kỳ: ${money(statement.closing)} ₫`, MARGIN + 250, MARGIN + 78, { weight: 600 })
  let y = MARGIN + 102
  tableLine(pen, y, headings, 600)
  rule(document, y + 13)
  y += 18
  if (statement.rows.length === 0) pen.write("Không có phát sinh trong kỳ.", MARGIN, y)
  for (const row of statement.rows) {
    if (y > 841.89 - MARGIN - 30) y = top()
    tableLine(
      pen,
      y,
      columns.map((column) => column.text(row)),
      400,
    )
    y += ROW_HEIGHT
  }
  const { start, count } = document.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page)
    pen.write(`Trang ${page + 1}/${count}`, MARGIN, 841.89 - MARGIN + 8, { size: 7, right: MARGIN + WIDTH })
  }
}

/** The producer's statement as a PDF with embedded fonts, so that every machine shows the Vietnamese diacritics. */
export async function statementPdf(statement: Statement): Promise<DownloadFile> {
  const document = new PDFDocument({
    size: "A4",
    // All text is positioned explicitly; a bottom margin would make PDFKit add pages.
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    info: { Title: `Sao kê ${statement.producerName}` },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((fulfil, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk))
    document.on("end", () => fulfil(Buffer.concat(chunks)))
    document.on("error", reject)
  })
  draw(new Pen(document), statement)
  document.end()
  return {
    fileName: `sao-ke-${statement.from}-${statement.until}.pdf`,
    contentType: "application/pdf",
    base64: (await done).toString("base64"),
  }
}
