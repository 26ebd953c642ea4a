import type { Header } from "./header.js"
import { quoted } from "./problems.js"
import { cleanText, fold } from "./text.js"
import type { RawRow, SkipReason, SkippedEvent } from "./types.js"

const REASONS: Record<SkipReason, [string, string]> = {
  title: ["Dòng tiêu đề phía trên bảng.", "A title line above the table."],
  column_numbers: ["Dòng đánh số cột.", "A line that numbers the columns."],
  repeated_header: ["Dòng tiêu đề cột lặp lại.", "The column headings again."],
  section_heading: ["Dòng tiêu đề nhóm trong bảng.", "A heading inside the table."],
  total_or_footer: ["Dòng tổng cộng, ghi chú hoặc ký tên.", "A total, a note or a signature."],
  after_table: ["Dòng nằm sau phần cuối của bảng.", "A line after the table's end."],
}

const TOTAL = /^(tong cong|tong so|cong|tong)( \d+)?( (san pham|sp))?$|^(tong cong|tong so)\b/
const FOOTER =
  /^(ghi chu|noi nhan|nguoi lap|lap bieu|nguoi tong hop|thu truong|tm uy ban|tm ubnd|kt chu tich|chu tich|pho chu tich|ky ten|da ky|danh sach (nay )?(co|gom)|.{0,40}ngay( \d{1,2})? thang( \d{1,2})? nam( \d{4})?$)/
const SECTION =
  /^([ivx]+|[a-z]) |^(huyen|thanh pho|thi xa|tp|tx|xa|phuong|nhom|nganh|linh vuc|san pham (hang|dat)|hang|tinh|dia ban) /

export function skipped(row: RawRow, reason: SkipReason): SkippedEvent {
  const [vi, en] = REASONS[reason]
  return {
    kind: "skipped",
    rowNumber: row.rowNumber,
    reason,
    message: { vi, en },
    text: quoted(filled(row).join(" | ")),
  }
}

/** Tells lines that are not data from data; remembers whether the table's end was passed. */
export class NotData {
  private footerSeen = false

  private readonly productHeading: string

  constructor(private readonly header: Header) {
    this.productHeading = fold(header.columns.productName?.label ?? "")
  }

  classify(row: RawRow): SkipReason | null {
    const product = this.text(row, this.header.columns.productName?.index)
    if (
      product !== "" &&
      product.length < this.productHeading.length + 20 &&
      fold(product) === this.productHeading
    )
      return "repeated_header"
    const starless = !this.hasStar(row)
    if (!starless && product.length > 5 && !startsLikeTotal(product) && row.cells.filter(Boolean).length > 3)
      return null
    const texts = filled(row)
    if (numbersColumns(texts, product)) return "column_numbers"
    const first = fold(texts.find((text) => !/^[\d.\s]+$/.test(text)) ?? "")
    const alone = texts.length <= 3
    if (TOTAL.test(first) && (!/\p{L}/u.test(product) || fold(product) === first) && (starless || alone))
      return this.footer()
    if (starless && alone && FOOTER.test(first)) return this.footer()
    if (this.footerSeen && starless && alone) return "after_table"
    if (starless && this.isSection(texts, product)) return "section_heading"
    return null
  }

  private footer(): SkipReason {
    this.footerSeen = true
    return "total_or_footer"
  }

  private isSection(texts: readonly string[], product: string): boolean {
    const [one = "", two = ""] = texts
    if (texts.length === 1) return product === "" || SECTION.test(fold(one))
    // "I | HUYỆN HÒA AN": a Roman number or letter where the ordinal stands, then the heading.
    return texts.length === 2 && /^([IVX]+|[A-Z])\.?$/.test(one) && two !== ""
  }

  private hasStar(row: RawRow): boolean {
    const { star, star1, star2, star3, star4, star5 } = this.header.columns
    return [star, star1, star2, star3, star4, star5].some((column) => this.text(row, column?.index) !== "")
  }

  private text(row: RawRow, index: number | undefined): string {
    const cell = index === undefined ? undefined : row.cells[index]
    return cell ? cleanText(cell.text.slice(0, 500)).text : ""
  }
}

export function isEmptyRow(row: RawRow): boolean {
  return (
    !row.broken && !row.cells.some((cell) => cell && (cell.tooLong || cell.note || cell.text.trim() !== ""))
  )
}

function startsLikeTotal(text: string): boolean {
  return /^[tc][oôồổỗộọ]/iu.test(text.slice(0, 2))
}

/** "(1) | (2) | (3)", "1 | 2 | 3" or "A | B | 1 | 2" under the headings. */
function numbersColumns(texts: readonly string[], product: string): boolean {
  if (texts.length < 3 || product.length > 5) return false
  if (!texts.every((text) => /^\(?(\d{1,2}|[A-Z])\)?$/.test(text))) return false
  const numbers = texts.filter((text) => /\d/.test(text)).map((text) => Number(text.replace(/\D/g, "")))
  return (
    numbers.length >= 2 &&
    numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1)
  )
}

function filled(row: RawRow): string[] {
  const texts: string[] = []
  for (const cell of row.cells) {
    if (!cell) continue
    const { text } = cleanText(cell.text.slice(0, 500))
    if (text !== "") texts.push(text)
  }
  return texts
}
