import type { ProblemCode } from "../problems.js"
import { parseDate } from "./date.js"

export interface Decision {
  number: string | null
  /** ISO date written behind the number: "4261/QĐ-UBND ngày 12/11/2021". */
  date: string | null
  code?: ProblemCode
}

/** Splits "Quyết định số 4261/QĐ-UBND ngày 12/11/2021 của UBND tỉnh" into number and date. */
export function parseDecision(text: string): Decision {
  if (text === "" || text === "-") return { number: null, date: null }
  const dated =
    /^(.*?),?\s*(?:ngày\s+|\(\s*(?:ngày\s+)?)(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})(?:[\s,)]|$)/iu.exec(
      text,
    )
  const head = (dated?.[1] ?? text).replace(/^(?:(?:quyết định|qđ)\s*)?(?:số\s*:?\s*)?/iu, "").trim()
  const date = dated?.[2] ? parseDate(dated[2].replace(/\s/g, "")).value : null
  const number = (head || text).slice(0, 100)
  return /^\d+\s*\/[\p{L}\d]/u.test(number)
    ? { number: number.replace(/^(\d+)\s*\/\s*/, "$1/"), date }
    : { number, date, code: "decision_no_unusual" }
}
