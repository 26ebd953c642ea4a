import type { EnquiryFrequency, EnquiryStateName } from "@ocop/contracts"
import { m } from "~/paraglide/messages"

export const frequencyWords: Readonly<Record<EnquiryFrequency, () => string>> = {
  once: m.review_bulk_frequency_once,
  weekly: m.review_bulk_frequency_weekly,
  monthly: m.review_bulk_frequency_monthly,
  quarterly: m.review_bulk_frequency_quarterly,
}

export const enquiryStateWords: Readonly<Record<EnquiryStateName, () => string>> = {
  new: m.review_bulk_state_new,
  answered: m.review_bulk_state_answered,
  agreed: m.review_bulk_state_agreed,
  declined: m.review_bulk_state_declined,
  closed: m.review_bulk_state_closed,
}

/** Formats a quantity: 12500 → "12.500". */
export const quantityWords = (quantity: number): string => String(quantity).replace(/\B(?=(\d{3})+$)/g, ".")
