import type { Locale } from "@ocop/contracts"
import { isReadingCode, sentenceOf, type ReadingCode } from "@ocop/typed-values"
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

/** Codes of lists that were checked before the reader of typed values; their rows stay in the table. */
const earlier: Readonly<Record<string, ReadingCode>> = {
  quantity_bad: "pieces_unclear",
  expiry_bad: "date_unclear",
}

/** A stored problem: its code and its sentence, with what was typed. */
export function rowProblemOf(stored: string, locale: Locale): { code: string; message: string } {
  const [code = "", query = ""] = stored.split("?", 2)
  const known = earlier[code] ?? code
  if (!isReadingCode(known)) return { code, message: sentences[code as RowProblemCode]?.[locale] ?? code }
  const { typed, ...facts } = Object.fromEntries(new URLSearchParams(query))
  const sentence = sentenceOf({ code: known, facts })[locale]
  return { code, message: typed ? `“${typed}”: ${sentence}` : sentence }
}
