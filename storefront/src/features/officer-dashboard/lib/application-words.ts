import type { DecideBody, ReviewStanding } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import type { TagTone } from "~/shared/ui/tag"
import type { ProducerQueue } from "./filters"

export const queueWords: Record<ProducerQueue, () => string> = {
  submitted: m.onboarding_office_submitted,
  claims: m.onboarding_office_claims,
  help: m.delegation_office_queue,
  returned: m.onboarding_office_returned,
  approved: m.onboarding_office_approved,
  suspended: m.onboarding_office_suspended,
  draft: m.onboarding_office_draft,
}

export const standingTones: Record<ReviewStanding, TagTone> = {
  draft: "plain",
  submitted: "indigo",
  returned: "star",
  approved: "good",
  suspended: "bad",
}

type Action = DecideBody["action"]

export const decisionWords: Record<Action, () => string> = {
  approve: m.onboarding_office_approve,
  return: m.onboarding_office_return,
  suspend: m.onboarding_office_suspend,
  resume: m.onboarding_office_resume,
}

export const decisionTexts: Record<Action, () => string> = {
  approve: m.onboarding_office_approve_text,
  return: m.onboarding_office_return_text,
  suspend: m.onboarding_office_suspend_text,
  resume: m.onboarding_office_resume_text,
}

export const decidedWords: Record<Action, (inputs: { name: string }) => string> = {
  approve: m.onboarding_office_done_approve,
  return: m.onboarding_office_done_return,
  suspend: m.onboarding_office_done_suspend,
  resume: m.onboarding_office_done_resume,
}

/** What an officer can do with an application as it stands; the way forward first. */
export const decisionsOf = (standing: ReviewStanding | "unclaimed"): readonly Action[] =>
  standing === "submitted"
    ? ["approve", "return"]
    : standing === "approved"
      ? ["suspend"]
      : standing === "suspended"
        ? ["resume"]
        : []
