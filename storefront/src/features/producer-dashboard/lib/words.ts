import type { Problem, ProducerRole, ProducerStanding } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import type { TagTone } from "~/shared/ui/tag"

/** What a refusal means here and what to do next; the backend's own sentence where it knows more. */
export function problemWords(problem: Problem): string {
  switch (problem.code) {
    case "temporarily_unavailable":
      return m.producer_dashboard_problem_away()
    case "unauthorized":
      return m.producer_dashboard_problem_unauthorized()
    case "forbidden":
      return m.producer_dashboard_problem_forbidden()
    case "not_found":
      return m.producer_dashboard_problem_not_found()
    case "payload_too_large":
      return m.producer_dashboard_problem_too_large()
    case "too_many_requests": {
      const seconds = Number(problem.details?.retryAfterSeconds ?? 60)
      return m.producer_dashboard_problem_too_many({ minutes: Math.max(1, Math.ceil(seconds / 60)) })
    }
    default:
      return problem.message || m.producer_dashboard_problem_unexpected()
  }
}

export const roleWords: Record<ProducerRole, () => string> = {
  owner: m.producer_dashboard_role_owner,
  sales: m.producer_dashboard_role_sales,
  warehouse: m.producer_dashboard_role_warehouse,
  accountant: m.producer_dashboard_role_accountant,
}

/** What a role may do, for who chooses one. */
export const roleHints: Record<ProducerRole, () => string> = {
  owner: m.producer_dashboard_role_owner_hint,
  sales: m.producer_dashboard_role_sales_hint,
  warehouse: m.producer_dashboard_role_warehouse_hint,
  accountant: m.producer_dashboard_role_accountant_hint,
}

export const ROLES: readonly ProducerRole[] = ["owner", "sales", "warehouse", "accountant"]

export const standingWords: Record<ProducerStanding, () => string> = {
  unclaimed: m.producer_dashboard_standing_unclaimed,
  draft: m.producer_dashboard_standing_draft,
  submitted: m.producer_dashboard_standing_submitted,
  returned: m.producer_dashboard_standing_returned,
  approved: m.producer_dashboard_standing_approved,
  suspended: m.producer_dashboard_standing_suspended,
}

export const standingTones: Record<ProducerStanding, TagTone> = {
  unclaimed: "plain",
  draft: "plain",
  submitted: "indigo",
  returned: "star",
  approved: "good",
  suspended: "bad",
}
