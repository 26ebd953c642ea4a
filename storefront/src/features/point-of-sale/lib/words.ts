import { m } from "~/paraglide/messages"
import type { StoredOperation } from "../store/database"
import type { Written } from "../store/write-operation"

/** What a refusal of the server means here; its own sentence where it knows more. */
export function problemWords(problem: { readonly code: string; readonly message?: string }): string {
  switch (problem.code) {
    case "temporarily_unavailable":
      return m.counter_problem_away()
    case "unauthorized":
      return m.counter_problem_revoked()
    case "too_many_requests":
      return m.counter_problem_too_many()
    case "enrolment_code_unknown":
    case "invalid_request":
      return m.counter_problem_code_unknown()
    default:
      return problem.message || m.counter_problem_unexpected({ code: problem.code })
  }
}

/** Why nothing was written. */
export function unwrittenWords(written: Extract<Written, { ok: false }>): string {
  switch (written.reason) {
    case "storage_full":
      return m.counter_problem_storage_full()
    case "storage_failed":
      return m.counter_problem_storage_failed()
    case "no_shift":
      return m.counter_problem_no_shift()
    case "shift_open":
      return m.counter_problem_shift_open()
    case "basket_gone":
      return m.counter_problem_basket_gone()
    case "sheet_gone":
      return m.counter_stock_sheet_gone()
  }
}

export const kindWords = (kind: StoredOperation["kind"]): string =>
  ({
    sale: m.counter_kind_sale,
    return: m.counter_kind_return,
    void: m.counter_kind_void,
    receive: m.counter_stock_receive,
    transfer_send: m.counter_stock_transfer_send,
    transfer_receive: m.counter_stock_arriving,
    count: m.counter_stock_count,
    write_off: m.counter_stock_write_off,
    return_to_producer: m.counter_stock_return_to_producer,
    shift_open: m.counter_kind_shift_open,
    shift_close: m.counter_kind_shift_close,
    cash_in: m.counter_kind_cash_in,
    cash_out: m.counter_kind_cash_out,
  })[kind]()

/** A stretch of time in whole minutes, hours or days. */
export function stretchWords(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  if (minutes < 90) return m.counter_minutes({ count: minutes })
  const hours = Math.round(minutes / 60)
  return hours < 48 ? m.counter_hours({ count: hours }) : m.counter_days({ count: Math.round(hours / 24) })
}
