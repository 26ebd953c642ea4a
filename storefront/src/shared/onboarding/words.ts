import type { ProducerPaperKind, ProfileField, ReviewEntry } from "@ocop/contracts"
import { legalTypes, type LegalTypeKey } from "@ocop/ocop"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"

export const paperWords: Record<ProducerPaperKind, () => string> = {
  business_registration: m.onb_paper_business_registration,
  food_safety_certificate: m.onb_paper_food_safety_certificate,
  food_safety_commitment: m.onb_paper_food_safety_commitment,
  product_declaration: m.onb_paper_product_declaration,
  quality_system: m.onb_paper_quality_system,
  trademark: m.onb_paper_trademark,
  alcohol_licence: m.onb_paper_alcohol_licence,
}

export const PAPERS = Object.keys(paperWords) as ProducerPaperKind[]

/** Labels of the fields of an application, in the order of the form. */
export const fieldWords: Record<ProfileField, () => string> = {
  name: m.onb_name,
  legalType: m.onb_legal_type,
  taxCode: m.onb_tax_code,
  place: m.onb_place,
  phone: m.onb_phone,
  bank: m.onb_bank,
  ...paperWords,
}

export const FIELDS = Object.keys(fieldWords) as ProfileField[]

export const actWords: Record<ReviewEntry["act"], () => string> = {
  registered: m.onb_act_registered,
  claimed: m.onb_act_claimed,
  submitted: m.onb_act_submitted,
  returned: m.onb_act_returned,
  approved: m.onb_act_approved,
  suspended: m.onb_act_suspended,
  resumed: m.onb_act_resumed,
}

export function legalTypeWords(key: LegalTypeKey): string {
  const found = legalTypes.find((entry) => entry.key === key)
  return (getLocale() === "en" ? found?.nameEn : found?.nameVi) ?? key
}
