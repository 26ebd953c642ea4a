import type { Bilingual } from "./types.js"

/**
 * Why a whole file is refused. A refusal may come after rows were already handed out (a limit passed half way),
 * so a consumer that writes should read once without writing first.
 */
const REFUSALS = {
  file_not_found: ["Không mở được tệp.", "The file cannot be opened."],
  empty_file: ["Tệp trống.", "The file is empty."],
  file_too_large: ["Tệp lớn hơn giới hạn cho phép.", "The file is larger than allowed."],
  uncompressed_too_large: [
    "Nội dung giải nén của tệp lớn hơn giới hạn cho phép.",
    "The file's unpacked content is larger than allowed.",
  ],
  zip_bomb: [
    "Tệp nén bất thường (tỉ lệ nén quá lớn), có thể gây hại.",
    "The file is packed abnormally tightly and may be harmful.",
  ],
  zip_too_many_parts: ["Tệp chứa quá nhiều phần bên trong.", "The file holds too many parts."],
  zip_unsafe_name: [
    "Tệp nén chứa tên đường dẫn không an toàn.",
    "The packed file holds an unsafe path name.",
  ],
  zip_duplicate_part: [
    "Tệp nén chứa hai phần trùng tên.",
    "The packed file holds two parts of the same name.",
  ],
  macro_workbook: [
    "Tệp có macro. Hãy lưu lại dạng .xlsx không macro.",
    "The workbook holds macros. Save it as .xlsx without macros.",
  ],
  encrypted: [
    "Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi tải lại.",
    "The file is protected by a password. Remove it and try again.",
  ],
  legacy_xls: [
    "Tệp .xls kiểu cũ. Hãy mở bằng Excel và lưu thành .xlsx.",
    "This is an old .xls file. Open it in Excel and save as .xlsx.",
  ],
  html_file: [
    "Đây là trang HTML được đặt tên như bảng tính. Hãy mở bằng Excel và lưu thành .xlsx.",
    "This is an HTML page named like a spreadsheet. Open it in Excel and save as .xlsx.",
  ],
  xml_file: [
    "Đây là tệp XML, không phải bảng tính .xlsx hay CSV.",
    "This is an XML file, not an .xlsx workbook or CSV.",
  ],
  executable: ["Đây là tệp chương trình, không phải danh sách.", "This is a program, not a list."],
  other_format: [
    "Định dạng tệp này không đọc được. Hãy dùng .xlsx hoặc .csv.",
    "This file format cannot be read. Use .xlsx or .csv.",
  ],
  binary_file: [
    "Tệp chứa dữ liệu nhị phân, không phải văn bản CSV.",
    "The file holds binary data, not CSV text.",
  ],
  not_a_workbook: ["Tệp nén này không phải bảng tính Excel.", "This packed file is not an Excel workbook."],
  invalid_workbook: ["Bảng tính bị hỏng, không đọc được.", "The workbook is damaged and cannot be read."],
  xml_doctype: [
    "Bảng tính chứa khai báo XML không an toàn (DTD).",
    "The workbook holds an unsafe XML declaration (DTD).",
  ],
  shared_strings_too_large: [
    "Phần chữ của bảng tính lớn hơn giới hạn cho phép.",
    "The workbook's text part is larger than allowed.",
  ],
  too_many_merges: ["Bảng tính có quá nhiều ô gộp.", "The workbook has too many merged cells."],
  unknown_encoding: [
    "Không nhận ra bảng mã chữ. Hãy lưu tệp dạng UTF-8.",
    "The text encoding is not recognised. Save the file as UTF-8.",
  ],
  encoding_tcvn3: [
    "Tệp dùng bảng mã cũ TCVN3 (ABC). Hãy chuyển sang Unicode (UTF-8) rồi tải lại.",
    "The file uses the old TCVN3 (ABC) encoding. Convert it to Unicode (UTF-8) and try again.",
  ],
  encoding_vni: [
    "Tệp dùng bảng mã cũ VNI. Hãy chuyển sang Unicode (UTF-8) rồi tải lại.",
    "The file uses the old VNI encoding. Convert it to Unicode (UTF-8) and try again.",
  ],
  encoding_garbled: [
    "Chữ tiếng Việt trong tệp đã bị vỡ mã khi lưu. Hãy xuất lại tệp dạng UTF-8.",
    "The Vietnamese text was garbled when the file was saved. Export it again as UTF-8.",
  ],
  characters_lost: [
    "Chữ có dấu trong tệp đã thành dấu hỏi (?). Hãy xuất lại tệp dạng UTF-8.",
    "Accented letters became question marks. Export the file again as UTF-8.",
  ],
  header_not_found: [
    "Không tìm thấy dòng tiêu đề cột trong 30 dòng đầu.",
    "No line of column headings was found in the first 30 rows.",
  ],
  product_column_missing: ["Không có cột tên sản phẩm.", "There is no column for the product's name."],
  star_column_missing: ["Không có cột hạng sao.", "There is no column for the star level."],
  too_many_columns: ["Bảng có quá nhiều cột.", "The table has too many columns."],
  record_too_long: ["Một dòng của tệp dài bất thường.", "One line of the file is abnormally long."],
  too_many_rows: ["Danh sách có quá nhiều dòng.", "The list has too many rows."],
  too_many_unclosed_quotes: [
    "Tệp CSV có nhiều dấu ngoặc kép không đóng.",
    "The CSV has many quotes that are never closed.",
  ],
} as const

export type RefusalCode = keyof typeof REFUSALS

/** Every refusal code with its sentence, for documents and screens. */
export const refusalMessages: Readonly<Record<RefusalCode, Bilingual>> = Object.fromEntries(
  Object.entries(REFUSALS).map(([code, [vi, en]]) => [code, { vi, en }]),
) as Record<RefusalCode, Bilingual>

/** The whole file is refused. `detail` is for logs (English, no personal data beyond part names). */
export class ListRefused extends Error {
  override readonly name = "ListRefused"
  readonly messages: Bilingual

  constructor(
    readonly code: RefusalCode,
    readonly detail: string | null = null,
    options?: { cause?: unknown },
  ) {
    super(detail ? `${code}: ${detail}` : code, options)
    this.messages = refusalMessages[code]
  }
}
