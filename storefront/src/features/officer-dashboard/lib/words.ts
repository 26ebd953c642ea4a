import type { ImportRowOutcome, ImportStatus, OfficerCertificate, Problem } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import type { TagTone } from "~/shared/ui/tag"

/** What a refusal means here and what to do next; the backend's own sentence where it knows more. */
export function problemWords(problem: Problem): string {
  switch (problem.code) {
    case "temporarily_unavailable":
    case "search_unavailable":
      return m.officer_dashboard_problem_away()
    case "unauthorized":
      return m.officer_dashboard_problem_unauthorized()
    case "forbidden":
      return m.officer_dashboard_problem_forbidden()
    case "too_many_requests": {
      const seconds = Number(problem.details?.retryAfterSeconds ?? 60)
      return m.officer_dashboard_problem_too_many({ minutes: Math.max(1, Math.ceil(seconds / 60)) })
    }
    case "payload_too_large":
      return m.officer_dashboard_problem_too_large()
    case "not_found":
      return m.officer_dashboard_problem_not_found()
    case "import_running":
      return m.officer_dashboard_problem_import_running()
    case "certificate_already_withdrawn":
      return m.officer_dashboard_problem_already_withdrawn()
    default:
      return problem.message || m.officer_dashboard_problem_unexpected()
  }
}

export const outcomeWords: Record<ImportRowOutcome, () => string> = {
  create: m.officer_dashboard_outcome_create,
  update: m.officer_dashboard_outcome_update,
  unchanged: m.officer_dashboard_outcome_unchanged,
  differs: m.officer_dashboard_outcome_differs,
  bad: m.officer_dashboard_outcome_bad,
  failed: m.officer_dashboard_outcome_failed,
}

export const outcomeTones: Record<ImportRowOutcome, TagTone> = {
  create: "good",
  update: "indigo",
  unchanged: "plain",
  differs: "star",
  bad: "bad",
  failed: "bad",
}

export const statusWords: Record<ImportStatus, () => string> = {
  reading: m.officer_dashboard_status_reading,
  planned: m.officer_dashboard_status_planned,
  queued: m.officer_dashboard_status_queued,
  applying: m.officer_dashboard_status_applying,
  done: m.officer_dashboard_status_done,
  refused: m.officer_dashboard_status_refused,
  failed: m.officer_dashboard_status_failed,
}

export const statusTones: Record<ImportStatus, TagTone> = {
  reading: "indigo",
  planned: "star",
  queued: "indigo",
  applying: "indigo",
  done: "good",
  refused: "bad",
  failed: "bad",
}

export const certificateWords: Record<OfficerCertificate["state"], () => string> = {
  live: m.officer_dashboard_cert_live,
  expiring: m.officer_dashboard_cert_expiring,
  expired: m.officer_dashboard_cert_expired,
  withdrawn: m.officer_dashboard_cert_withdrawn,
  superseded: m.officer_dashboard_cert_superseded,
  annulled: m.officer_dashboard_cert_annulled,
  not_yet_valid: m.officer_dashboard_cert_not_yet_valid,
}

export const certificateTones: Record<OfficerCertificate["state"], TagTone> = {
  live: "good",
  expiring: "star",
  expired: "plain",
  withdrawn: "bad",
  superseded: "plain",
  annulled: "plain",
  not_yet_valid: "indigo",
}
