import { readCode, typedWithInputMethod } from "@ocop/barcodes"
import { m } from "~/paraglide/messages"
import type { StoredOperation } from "../store/database"
import type { RecordResult } from "../store/record-operation"

/** Text of a problem of the API; the server's own sentence where it says more. */
export function problemText(problem: { readonly code: string; readonly message?: string }): string {
  switch (problem.code) {
    case "temporarily_unavailable":
      return m.pos_problem_away()
    case "unauthorized":
      return m.pos_problem_revoked()
    case "too_many_requests":
      return m.pos_problem_too_many()
    case "enrolment_code_unknown":
    case "invalid_request":
      return m.pos_problem_code_unknown()
    default:
      return problem.message || m.pos_problem_unexpected({ code: problem.code })
  }
}

/** Text that says why an operation was not recorded. */
export function recordFailureText(result: Extract<RecordResult, { ok: false }>): string {
  switch (result.reason) {
    case "storage_full":
      return m.pos_problem_storage_full()
    case "storage_failed":
      return m.pos_problem_storage_failed()
    case "no_shift":
      return m.pos_problem_no_shift()
    case "shift_open":
      return m.pos_problem_shift_open()
    case "basket_gone":
      return m.pos_problem_basket_gone()
    case "draft_gone":
      return m.pos_stock_sheet_gone()
  }
}

/** Name of a kind of operation. */
export const operationKindText = (kind: StoredOperation["kind"]): string =>
  ({
    sale: m.pos_kind_sale,
    return: m.pos_kind_return,
    void: m.pos_kind_void,
    receive: m.pos_stock_receive,
    transfer_send: m.pos_stock_transfer_send,
    transfer_receive: m.pos_stock_arriving,
    count: m.pos_stock_count,
    write_off: m.pos_stock_write_off,
    return_to_producer: m.pos_stock_return_to_producer,
    shift_open: m.pos_kind_shift_open,
    shift_close: m.pos_kind_shift_close,
    cash_in: m.pos_kind_cash_in,
    cash_out: m.pos_kind_cash_out,
  })[kind]()

/** Says that a code was misread, that an input method changed it, or that no item here has it. */
export function codeProblemText(given: string): string {
  const { kind, code } = readCode(given)
  if (kind === "misread") return m.pos_code_misread({ code })
  return typedWithInputMethod(code) ? m.pos_code_input_method({ code }) : m.pos_code_unknown({ code })
}

/** A duration in whole minutes, hours or days. */
export function durationText(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  if (minutes < 90) return m.pos_minutes({ count: minutes })
  const hours = Math.round(minutes / 60)
  return hours < 48 ? m.pos_hours({ count: hours }) : m.pos_days({ count: Math.round(hours / 24) })
}
