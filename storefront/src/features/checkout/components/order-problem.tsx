import { m } from "~/paraglide/messages"
import { Notice } from "~/shared/ui/notice"

function textOf(problem: { code: string; message: string }): string {
  if (problem.code === "no_fee") return m.checkout_no_fee()
  if (problem.code === "temporarily_unavailable" || problem.code === "unexpected") return m.checkout_lost()
  if (problem.code === "basket_changed") return m.checkout_changed()
  if (problem.code === "basket_empty") return m.checkout_empty_title()
  return problem.message || m.checkout_lost()
}

/** Why the order was not placed, beside the button that was pressed. */
export function OrderProblem({
  problem,
  wrongFields,
}: {
  problem: { code: string; message: string } | null
  wrongFields: number
}) {
  if (wrongFields > 0) return <Notice tone="error">{m.checkout_fields_wrong({ count: wrongFields })}</Notice>
  if (problem?.code === "waiting") return <Notice>{m.checkout_waiting()}</Notice>
  return problem ? <Notice tone="error">{textOf(problem)}</Notice> : null
}
