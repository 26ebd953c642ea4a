import type { ProducerClaim, Problem } from "@ocop/contracts"
import type { ProducerGoal, ChecklistField } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import type { TagTone } from "~/shared/ui/tag"
import { problemWords } from "./words"

export const goalWords: Record<ProducerGoal, () => string> = {
  visible: m.onboarding_goal_visible,
  selling: m.onboarding_goal_selling,
  food: m.onboarding_goal_food,
  alcohol: m.onboarding_goal_alcohol,
}

export const partWords: Record<ChecklistField, () => string> = {
  legalType: m.onboarding_legal_type,
  taxCode: m.onboarding_tax_code,
  place: m.onboarding_place,
  phone: m.onboarding_phone,
  bank: m.onboarding_bank,
}

export const claimWords: Record<ProducerClaim["state"], () => string> = {
  open: m.onboarding_claim_open,
  accepted: m.onboarding_claim_accepted,
  refused: m.onboarding_claim_refused,
}

export const claimTones: Record<ProducerClaim["state"], TagTone> = {
  open: "indigo",
  accepted: "good",
  refused: "bad",
}

/** What is wrong with a field of the forms, by the path that the backend names. */
const mistakes: Readonly<Record<string, () => string>> = {
  name: m.onboarding_wrong_name,
  legalType: m.onboarding_wrong_legal_type,
  taxCode: m.onboarding_wrong_tax_code,
  phone: m.onboarding_wrong_phone,
  provinceCode: m.onboarding_wrong_province,
  communeCode: m.onboarding_wrong_commune,
  address: m.onboarding_wrong_address,
  reason: m.onboarding_wrong_reason,
  "bank.bin": m.onboarding_wrong_bank,
  "bank.number": m.onboarding_wrong_bank_number,
  "bank.holder": m.onboarding_wrong_holder,
  "query.number": m.onboarding_wrong_paper_number,
  "query.issuedOn": m.onboarding_wrong_issued_on,
  "query.expiresOn": m.onboarding_wrong_expires_on,
  "query.authority": m.onboarding_wrong_authority,
}

/** A sentence for each field that the backend refused, by the field's name in its form. */
export const mistakesOf = (problem: Problem | null): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (problem?.code === "invalid_request" ? (problem.fields ?? []) : []).flatMap(({ path }) => {
      const words = mistakes[path]
      return words ? [[path.split(".").at(-1) ?? path, words()]] : []
    }),
  )

/** What a refusal of a form of the application means. */
export function formProblemWords(problem: Problem): string {
  if (problem.code === "invalid_request") return m.onboarding_form_wrong()
  if (problem.code === "payload_too_large") return m.onboarding_file_too_large()
  return problemWords(problem)
}
