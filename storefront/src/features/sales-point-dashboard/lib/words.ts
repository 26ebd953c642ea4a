import type { Problem, StockListKind } from "@ocop/contracts"
import { m } from "~/paraglide/messages"

/** What a refusal means here and what to do next; the backend's own sentence where it knows more. */
export function problemWords(problem: Problem): string {
  switch (problem.code) {
    case "temporarily_unavailable":
      return m.point_office_problem_away()
    case "unauthorized":
      return m.point_office_problem_unauthorized()
    case "too_many_requests": {
      const seconds = Number(problem.details?.retryAfterSeconds ?? 60)
      return m.point_office_problem_too_many({ minutes: Math.max(1, Math.ceil(seconds / 60)) })
    }
    default:
      return problem.message || m.point_office_problem_unexpected()
  }
}

export const listKindWords = (kind: StockListKind): string =>
  kind === "count" ? m.stock_list_kind_count() : m.stock_list_kind_receive()
