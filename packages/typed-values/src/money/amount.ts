import { wholeProduct } from "../number/decimal.js"
import { readWrittenNumber } from "../number/written-number.js"
import { multiplied } from "./multiplied.js"

export type AmountFailure =
  "unclear" | "ambiguous" | "range" | "about" | "without_tax" | "none" | "foreign" | "negative"

export interface Amount {
  readonly dong: number
  /** What the price is for, behind a slash or "một": "120.000đ/kg" → "kg". */
  readonly unit: string | null
}

const NONE =
  /^(?:-+|liên hệ|lien he|thỏa thuận|thoả thuận|thoa thuan|đang cập nhật|dang cap nhat|chưa có(?: giá)?|không có|khong co|n\/?a|contact|none)\.?$/u
const FOREIGN =
  /[$€£¥฿₭]|(?<!\p{L})(?:usd|eur|euro|đô(?: la)?|dollars?|baht|kíp|kip|tệ|nhân dân tệ|rmb|cny|jpy|yên|won|krw)(?!\p{L})/u
const ABOUT_BEFORE =
  /^(?:từ|tu|khoảng|khoang|tầm|gần|hơn|trên|dưới|tối đa|tối thiểu|ít nhất|xấp xỉ|chừng|from|about|over|under|up to)(?!\p{L})|^[~<>≥≤±]/u
const ABOUT_BEHIND = /(?:\+|trở lên|trở xuống|đổ lên|đổ lại|tro len|tro xuong|and up)\.?$/u
const RANGE =
  /\d\s*(?:k|ng|nghìn|ngàn|nghin|ngan|tr|triệu|trieu|tỷ|tỉ)?\s*(?:đồng|dong|đ|d|₫|vnđ|vnd)?\s*(?:-|~|\.{2,}|…|đến|den|tới|toi|to|hoặc|hay|or)\s*[₫đ]?\s*\d/u
const CURRENCY_BEFORE = /^(?:vnđ|vnd|₫|đ)\s*\.?\s*(?=\d)/u
const CURRENCY_BEHIND = /\s*(?:(?:việt nam |viet nam |vn )?(?:đồng|dong)|vnđ|vnd|vndd|₫|đ|dd|d)$/u
const LABEL = /^(?:giá(?: bán)?(?: lẻ| sỉ| niêm yết)?|gia(?: ban)?|đơn giá|price)\s*:?\s*/u
/** "50.000,-", "50.000.-", "50.000=", "50.000./." close a sum in print. */
const CLOSING = /(?:[.,]\s*-{1,2}|=|\.\/\.|\.)$/u
const NOTE = /^(.*?\S)\s*(?:\(([^()]*)\)|\[([^[\]]*)\])$/u
const TAX_TAIL = /^(.*?\d[^,;]*?)[\s,;]+((?:đã|da|chưa|chua)\s.*)$|^(.*?\d.*?)\s*(\+\s*(?:vat|thuế).*)$/u
const UNIT =
  /^(?:(?:một|mỗi|mot|1)\s+)?(?:\d{1,4}(?:[.,]\d{1,2})?\s*)?\p{L}[\p{L}\s.,]*(?:\d{1,4}(?:[.,]\d{1,2})?\s*\p{L}{1,8})?\.?$/u
const UNIT_WORD = /^(.*\d.*?)\s+(?:(?:một|mỗi|mot|moi|per)\s+|1\s+(?=\p{L}))(\p{L}[\p{L}\s]{0,30})$/u

/** Takes a remark in brackets or behind the sum away; a failure where it changes what the sum is. */
function withoutRemark(text: string): string | AmountFailure {
  const note = NOTE.exec(text)
  const tail = note ? null : TAX_TAIL.exec(text)
  const remark = note ? (note[2] ?? note[3] ?? "") : (tail?.[2] ?? tail?.[4])
  if (remark === undefined) return text
  if (/(?:chưa|chua|không|khong|excl|\+)[^,;]*(?:thuế|thue|vat|tax)/u.test(remark)) return "without_tax"
  if (/\d/.test(remark.replace(/\d{1,2}\s*%/g, ""))) return "unclear"
  return note?.[1] ?? tail?.[1] ?? tail?.[3] ?? text
}

/** Splits "120.000đ/kg" and "50k một hộp" into sum and unit. */
function splitUnit(text: string): readonly [sum: string, unit: string | null] | AmountFailure {
  if (/\.\/\.$/.test(text)) return [text, null]
  const slash = text.indexOf("/")
  if (slash < 0) {
    const worded = UNIT_WORD.exec(text)
    return worded?.[1] && worded[2] && !/^(?:nghìn|ngàn|triệu|tỷ|k|tr)(?!\p{L})/u.test(worded[2])
      ? [worded[1], worded[2].trim()]
      : [text, null]
  }
  const [sum, unit] = [text.slice(0, slash).trim(), text.slice(slash + 1).trim()]
  if (/^[₫đ]?\s*\d[\d.,\s]*(?:k|đ|₫|nghìn|ngàn|triệu|tr|đồng)?$/u.test(unit)) return "range"
  if (unit.length > 40 || !UNIT.test(unit) || /\d\s*(?:k|nghìn|ngàn|triệu|tr|tỷ|đ|₫)(?!\p{L})/u.test(unit))
    return "unclear"
  return [sum, unit]
}

/** A sum without separators of its own or with thousands: dong has no decimals but zeros. */
function plainDong(text: string): number | AmountFailure {
  const written = readWrittenNumber(text)
  if (!written) return /^[\d.,' ]+$/.test(text) && /\d/.test(text) ? "ambiguous" : "unclear"
  const { grouped, decimal } = written
  if (grouped) return wholeProduct(grouped, 1) ?? "ambiguous"
  // "120.000,00" and "120000.0" are whole; "120,000000" is nothing that anybody writes.
  return decimal && decimal.places <= 2 ? (wholeProduct(decimal, 1) ?? "ambiguous") : "ambiguous"
}

/** Reads a sum of dong out of a plain value; see `readDong`. */
export function readAmount(text: string, scale = 1): Amount | AmountFailure {
  if (NONE.test(text)) return "none"
  if (FOREIGN.test(text)) return "foreign"
  const bare = withoutRemark(text.replace(LABEL, ""))
  if (!/\d|nửa|nua/u.test(bare)) return isFailure(bare) ? bare : "unclear"
  if (ABOUT_BEFORE.test(bare) || ABOUT_BEHIND.test(bare)) return "about"
  if (/^(?:₫|đ|vnđ|vnd)?\s*-\s*[₫đ]?\s*\d/u.test(bare)) return "negative"
  if (RANGE.test(bare)) return "range"
  const parts = splitUnit(bare)
  if (isFailure(parts)) return parts
  const [sum, unit] = parts
  const closed = sum.replace(CURRENCY_BEFORE, "").replace(CLOSING, "").trim()
  const worth = closed.replace(CURRENCY_BEHIND, "").replace(/\.$/, "").trim()
  const short = multiplied(worth, worth !== closed)
  if (short === "ambiguous") return short
  if (short !== null) return { dong: short, unit }
  // In a column of thousands "120.500" is either 120 500 or 120 500 000: there only whole numbers are sure.
  if (scale > 1 && !/^\d+$/.test(worth)) return "ambiguous"
  const dong = plainDong(worth)
  return typeof dong === "number" ? { dong: dong * scale, unit } : dong
}

const FAILURES: ReadonlySet<unknown> = new Set<AmountFailure>([
  "unclear",
  "ambiguous",
  "range",
  "about",
  "without_tax",
  "none",
  "foreign",
  "negative",
])
export const isFailure = (value: unknown): value is AmountFailure => FAILURES.has(value)
