import type { EnquiryFrequency, EnquiryStateName } from "@ocop/contracts"
import { m } from "~/paraglide/messages"

export const frequencyWords: Readonly<Record<EnquiryFrequency, () => string>> = {
  once: m.voice_bulk_frequency_once,
  weekly: m.voice_bulk_frequency_weekly,
  monthly: m.voice_bulk_frequency_monthly,
  quarterly: m.voice_bulk_frequency_quarterly,
}

export const enquiryStateWords: Readonly<Record<EnquiryStateName, () => string>> = {
  new: m.voice_bulk_state_new,
  answered: m.voice_bulk_state_answered,
  agreed: m.voice_bulk_state_agreed,
  declined: m.voice_bulk_state_declined,
  closed: m.voice_bulk_state_closed,
}

/** Formats a quantity: 12500 → "12.500". */
export const quantityWords = (quantity: number): string => String(quantity).replace(/\B(?=(\d{3})+$)/g, ".")
