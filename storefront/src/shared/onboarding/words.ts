import type { ProducerPaperKind, ProfileField, ReviewEntry } from "@ocop/contracts"
import { legalTypes, type LegalTypeKey } from "@ocop/ocop"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"

export const paperWords: Record<ProducerPaperKind, () => string> = {
  business_registration: m.onboarding_paper_business_registration,
  food_safety_certificate: m.onboarding_paper_food_safety_certificate,
  food_safety_commitment: m.onboarding_paper_food_safety_commitment,
  product_declaration: m.onboarding_paper_product_declaration,
  quality_system: m.onboarding_paper_quality_system,
  trademark: m.onboarding_paper_trademark,
  alcohol_licence: m.onboarding_paper_alcohol_licence,
}

export const PAPERS = Object.keys(paperWords) as ProducerPaperKind[]

/** Labels of the fields of an application, in the order of the form. */
export const fieldWords: Record<ProfileField, () => string> = {
  name: m.onboarding_name,
  legalType: m.onboarding_legal_type,
  taxCode: m.onboarding_tax_code,
  place: m.onboarding_place,
  phone: m.onboarding_phone,
  bank: m.onboarding_bank,
  ...paperWords,
}

export const FIELDS = Object.keys(fieldWords) as ProfileField[]

export const actWords: Record<ReviewEntry["act"], () => string> = {
  registered: m.onboarding_act_registered,
  claimed: m.onboarding_act_claimed,
  submitted: m.onboarding_act_submitted,
  returned: m.onboarding_act_returned,
  approved: m.onboarding_act_approved,
  suspended: m.onboarding_act_suspended,
  resumed: m.onboarding_act_resumed,
}

export function legalTypeWords(key: LegalTypeKey): string {
  const found = legalTypes.find((entry) => entry.key === key)
  return (getLocale() === "en" ? found?.nameEn : found?.nameVi) ?? key
}
