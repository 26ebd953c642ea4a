import { readDay, type Unread } from "@ocop/typed-values"
import type { ProblemCode } from "../problems.js"
import { LIST_DAYS } from "./typed.js"

export interface Decision {
  number: string | null
  /** ISO date written behind the number: "4261/QĐ-UBND ngày 12/11/2021". */
  date: string | null
  code?: ProblemCode
  facts?: Unread["facts"]
}

const LEAD = /^(?:(?:quyết định|quyet dinh|qđ|qd)\s*)?(?:(?:số|so)\s*:?\s*)?/iu
const NUMBER = /^\d+[a-z]?(?:\s*\/\s*[\p{L}\d][\p{L}\d.&-]*)*/iu
/** A day in digits or in the official words "ngày 12 tháng 11 năm 2025". */
const DAY =
  /(?:ngày|ký|ngay|ky)?\s*(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s*(?:tháng|thang)\s*\d{1,2}\s*(?:,|năm|nam)?\s*\d{4})(?!\d)/iu
/** Whose decision it is; nothing that a reader of the number or the date needs. */
const ISSUER =
  /^(?:(?:của|cua|do)\s+)?(?:(?:ủy ban|uỷ ban|ubnd|chủ tịch|bộ|sở|hội đồng|tỉnh|huyện|thành phố)(?!\p{L})[\p{L}\s.,]*)?$/iu

/**
 * Splits "Quyết định số 4261/QĐ-UBND ngày 12 tháng 11 năm 2021 của UBND tỉnh" into number and date. What is left and
 * is no issuer carries a warning, and so does a day that no calendar has.
 */
export function parseDecision(text: string): Decision {
  if (text === "" || text === "-") return { number: null, date: null }
  const head = text.replace(LEAD, "")
  const written = NUMBER.exec(head)?.[0] ?? ""
  // A day alone is no number.
  const number = /\/\s*\d[\d\s/]*$/.test(written) && !/\p{L}/u.test(written) ? "" : written
  const rest = head.slice(number.length)
  const dated = DAY.exec(rest)
  const reading = dated?.[1] ? readDay(dated[1], LIST_DAYS) : null
  const date = reading?.ok ? reading.value : null
  const shown = (number === "" ? text : number).replace(/\s*\/\s*/g, "/").slice(0, 100)
  if (reading && !reading.ok)
    return { number: shown, date, code: reading.code, ...(reading.facts ? { facts: reading.facts } : {}) }
  const remainder = (dated ? rest.slice(0, dated.index) + rest.slice(dated.index + dated[0].length) : rest)
    .replace(/[()[\],;:.-]+/g, " ")
    .replace(/(?<!\p{L})(?:ngày|ký|ban hành)(?!\p{L})/giu, " ")
    .replace(/\s+/g, " ")
    .trim()
  if (number === "" || !/\/[\p{L}\d]/u.test(shown))
    return { number: shown, date, code: "decision_no_unusual" }
  return ISSUER.test(remainder)
    ? { number: shown, date }
    : { number: shown, date, code: "decision_remainder" }
}
