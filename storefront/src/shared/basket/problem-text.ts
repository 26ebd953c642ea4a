import type { ProblemCode } from "@ocop/contracts"
import { m } from "~/paraglide/messages"

/** Text of a problem: the backend's own, or the storefront's where only the shop knows what to do. */
export function problemText(problem: { code: ProblemCode; message: string }): string {
  if (problem.code === "temporarily_unavailable" || problem.code === "unexpected") return m.buy_away_text()
  return problem.message || m.buy_away_text()
}
