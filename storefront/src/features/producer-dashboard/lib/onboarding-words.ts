import type { ProducerClaim, Problem } from "@ocop/contracts"
import type { ProducerGoal, ChecklistField } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import type { TagTone } from "~/shared/ui/tag"
import { problemWords } from "./words"

export const goalWords: Record<ProducerGoal, () => string> = {
  visible: m.onb_goal_visible,
  selling: m.onb_goal_selling,
  food: m.onb_goal_food,
  alcohol: m.onb_goal_alcohol,
}

export const partWords: Record<ChecklistField, () => string> = {
  legalType: m.onb_legal_type,
  taxCode: m.onb_tax_code,
  place: m.onb_place,
  phone: m.onb_phone,
  bank: m.onb_bank,
}

export const claimWords: Record<ProducerClaim["state"], () => string> = {
  open: m.onb_claim_open,
  accepted: m.onb_claim_accepted,
  refused: m.onb_claim_refused,
}

export const claimTones: Record<ProducerClaim["state"], TagTone> = {
  open: "indigo",
  accepted: "good",
  refused: "bad",
}

/** What is wrong with a field of the forms, by the path that the backend names. */
const mistakes: Readonly<Record<string, () => string>> = {
  name: m.onb_wrong_name,
  legalType: m.onb_wrong_legal_type,
  taxCode: m.onb_wrong_tax_code,
  phone: m.onb_wrong_phone,
  provinceCode: m.onb_wrong_province,
  communeCode: m.onb_wrong_commune,
  address: m.onb_wrong_address,
  reason: m.onb_wrong_reason,
  "bank.bin": m.onb_wrong_bank,
  "bank.number": m.onb_wrong_bank_number,
  "bank.holder": m.onb_wrong_holder,
  "query.number": m.onb_wrong_paper_number,
  "query.issuedOn": m.onb_wrong_issued_on,
  "query.expiresOn": m.onb_wrong_expires_on,
  "query.authority": m.onb_wrong_authority,
}

/** A sentence for each field that the backend refused, by the field's name in its form. */
export const mistakesOf = (problem: Problem | null): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (problem?.code === "invalid_request" ? (problem.fields ?? []) : []).flatMap(({ path }) => {
      const words = mistakes[path]
      return words ? [[path.split(".").at(-1) ?? path, words()]] : []
    }),
  )

/** What a refusal of a form of the file means. */
export function formProblemWords(problem: Problem): string {
  if (problem.code === "invalid_request") return m.onb_form_wrong()
  if (problem.code === "payload_too_large") return m.onb_file_too_large()
  return problemWords(problem)
}
