import type { Locale } from "@ocop/contracts"
import type { RowProblemCode } from "./read-row"

/** Reasons why a row is rejected, in the reader's language. */
const sentences: Readonly<Record<RowProblemCode, Readonly<Record<Locale, string>>>> = {
  code_missing: { vi: "Chưa có mã hàng.", en: "There is no code." },
  code_unknown: {
    vi: "Không có sản phẩm đang bán nào mang mã này.",
    en: "No product on sale has this code.",
  },
  code_ambiguous: {
    vi: "Mã này thuộc về nhiều sản phẩm. Hãy dùng mã vạch.",
    en: "Several products have this code. Use the bar code.",
  },
  quantity_bad: {
    vi: "Số lượng phải là số nguyên, từ 1 đến 100.000 (kiểm kê: từ 0).",
    en: "The quantity must be a whole number from 1 to 100,000 (a count: from 0).",
  },
  expiry_bad: {
    vi: "Hạn dùng phải là một ngày có thật, ví dụ 30/06/2027.",
    en: "The expiry must be a day of the calendar, e.g. 30/06/2027.",
  },
  lot_missing: { vi: "Hàng có hạn dùng cần ghi số lô.", en: "Goods with an expiry need a lot." },
  not_here: {
    vi: "Điểm bán chưa từng có hàng này, nên không kiểm kê được. Hãy nhập bằng danh sách nhận hàng.",
    en: "These goods have never been here and cannot be counted. Receive them instead.",
  },
  repeated: {
    vi: "Hàng này đã có ở một dòng phía trên.",
    en: "An earlier row has the same goods.",
  },
}

export const rowProblemText = (code: string, locale: Locale): string =>
  sentences[code as RowProblemCode]?.[locale] ?? code
