import type { EnquiryDetail } from "@ocop/contracts"

export const ENQUIRY_FORM = "thread"

export type EnquiryResult =
  | { readonly state: "invalid" }
  | { readonly state: "away" }
  | {
      readonly state: "ready"
      readonly thread: EnquiryDetail
      /** Idempotency key of this rendering of the form: a message that is sent twice counts once. */
      readonly key: string
      readonly flash: { readonly problem: string | null; readonly text: string } | null
    }
