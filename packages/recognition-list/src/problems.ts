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
  price_unclear: ["Không hiểu được giá.", "The price cannot be understood."],
  price_ambiguous: [
    "Giá có phần lẻ không rõ nghĩa; giá phải là số đồng nguyên.",
    "The price has unclear decimals; it must be whole dong.",
  ],
  price_range: ["Giá là một khoảng; hãy ghi một giá.", "The price is a range; state one price."],
  price_too_low: [
    "Giá dưới 1.000 đồng; có thể ghi theo nghìn đồng.",
    "The price is under 1,000 dong; it may be in thousands.",
  ],
  price_too_high: ["Giá lớn bất thường.", "The price is unusually high."],
  date_unclear: [
    "Không hiểu được ngày (cần ngày/tháng/năm).",
    "The date cannot be understood (day/month/year).",
  ],
  date_out_of_range: ["Ngày nằm ngoài khoảng 2010–2100.", "The date is outside 2010–2100."],
  year_unclear: ["Không hiểu được năm.", "The year cannot be understood."],
  year_differs_from_decision: [
    "Năm khác với năm của ngày quyết định.",
    "The year differs from the decision date's year.",
  ],
  decision_no_unusual: ["Số quyết định có dạng lạ.", "The decision's number has an unusual form."],
  weight_unclear: ["Không hiểu được khối lượng.", "The weight cannot be understood."],
  weight_is_volume: ["Đây là thể tích, không phải khối lượng.", "This is a volume, not a weight."],
  weight_without_unit: ["Khối lượng không có đơn vị.", "The weight has no unit."],
  weight_ambiguous: ["Khối lượng có nhiều cách hiểu.", "The weight can be read in more than one way."],
  weight_not_whole_grams: ["Khối lượng không tròn gam.", "The weight is not whole grams."],
  barcode_format: ["Mã vạch phải có 8, 12 hoặc 13 chữ số.", "A barcode must have 8, 12 or 13 digits."],
  barcode_check_digit: ["Số kiểm tra của mã vạch sai.", "The barcode's check digit is wrong."],
  barcode_lost_digits: [
    "Mã vạch đã bị bảng tính làm tròn (dạng 8,93E+12).",
    "The barcode was rounded by a spreadsheet (8.93E+12).",
  ],
} as const

export type ProblemCode = keyof typeof PROBLEMS

/** Every row problem and warning code with its sentence. */
export const problemMessages: Readonly<Record<ProblemCode, Bilingual>> = Object.fromEntries(
  Object.entries(PROBLEMS).map(([code, [vi, en]]) => [code, { vi, en }]),
) as Record<ProblemCode, Bilingual>

/** Longest value quoted in a report. */
export const QUOTED_CHARS = 80

export function quoted(text: string): string {
  return text.length > QUOTED_CHARS ? `${text.slice(0, QUOTED_CHARS - 1)}…` : text
}

export function problem(code: ProblemCode, column: string, value: string): RowProblem {
  return { column, code, message: problemMessages[code], value: quoted(value) }
}
