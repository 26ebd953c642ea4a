import { isReadingCode, sentenceOf, type ReadingCode, type Unread } from "@ocop/typed-values"
import type { Bilingual, RowProblem } from "./types.js"

const PROBLEMS = {
  product_name_missing: ["Thiếu tên sản phẩm.", "The product's name is missing."],
  product_name_invalid: ["Tên sản phẩm không có chữ nào.", "The product's name has no letters."],
  product_name_too_long: [
    "Tên sản phẩm dài quá 300 ký tự.",
    "The product's name is longer than 300 characters.",
  ],
  star_missing: ["Thiếu hạng sao.", "The star level is missing."],
  star_invalid: ["Hạng sao phải từ 1 đến 5.", "The star level must be 1 to 5."],
  star_potential: [
    "“Tiềm năng” không phải là hạng sao đã được công nhận.",
    "“Potential” is not a recognised star level.",
  ],
  star_contradiction: ["Nhiều cột hạng sao cùng được đánh dấu.", "More than one star column is marked."],
  cell_too_long: ["Ô chứa quá nhiều ký tự.", "The cell holds too many characters."],
  undecodable_text: [
    "Ô có ký tự bị hỏng do sai bảng mã.",
    "The cell has characters broken by a wrong encoding.",
  ],
  unclosed_quote: ["Dấu ngoặc kép mở mà không đóng.", "A quote is opened and never closed."],
  too_many_cells: ["Dòng có nhiều ô hơn dòng tiêu đề.", "The row has more cells than the header."],
  hidden_characters_removed: ["Đã bỏ ký tự ẩn trong ô.", "Hidden characters were removed from the cell."],
  formula_cached: [
    "Ô là công thức; lấy giá trị đã lưu, không tính lại.",
    "The cell is a formula; its stored value was taken, nothing was computed.",
  ],
  formula_without_value: [
    "Ô là công thức không có giá trị đã lưu; coi như trống.",
    "The cell is a formula without a stored value; taken as empty.",
  ],
  cell_error: [
    "Ô mang lỗi của bảng tính; coi như trống.",
    "The cell holds a spreadsheet error; taken as empty.",
  ],
  year_differs_from_decision: [
    "Năm khác với năm của ngày quyết định.",
    "The year differs from the decision date's year.",
  ],
  decision_remainder: [
    "Chưa tách được hết số và ngày quyết định trong ô này. Hãy ghi như: 4261/QĐ-UBND ngày 12/11/2025.",
    "Number and date of this decision could not be told apart in full. Write: 4261/QĐ-UBND ngày 12/11/2025.",
  ],
  decision_no_unusual: ["Số quyết định có dạng lạ.", "The decision's number has an unusual form."],
  barcode_format: ["Mã vạch phải có 8, 12 hoặc 13 chữ số.", "A barcode must have 8, 12 or 13 digits."],
  barcode_check_digit: ["Số kiểm tra của mã vạch sai.", "The barcode's check digit is wrong."],
  barcode_lost_digits: [
    "Mã vạch đã bị bảng tính làm tròn (dạng 8,93E+12).",
    "The barcode was rounded by a spreadsheet (8.93E+12).",
  ],
} as const

/** What this list knows itself, and what the reader of typed values says of prices, dates and weights. */
export type ProblemCode = keyof typeof PROBLEMS | ReadingCode

/** The sentence of a row problem or warning. */
export function problemMessage(code: ProblemCode, facts?: Unread["facts"]): Bilingual {
  if (isReadingCode(code)) return sentenceOf(facts ? { code, facts } : { code })
  const [vi, en] = PROBLEMS[code]
  return { vi, en }
}

/** Longest value quoted in a report. */
export const QUOTED_CHARS = 80

export function quoted(text: string): string {
  return text.length > QUOTED_CHARS ? `${text.slice(0, QUOTED_CHARS - 1)}…` : text
}

export function problem(
  code: ProblemCode,
  column: string,
  value: string,
  facts?: Unread["facts"],
): RowProblem {
  return { column, code, message: problemMessage(code, facts), value: quoted(value) }
}
