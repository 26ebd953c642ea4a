import type { EnquiryDetail } from "@ocop/contracts"

export const THREAD_FORM = "thread"

export type ThreadReading =
  | { readonly state: "invalid" }
  | { readonly state: "away" }
  | {
      readonly state: "ready"
      readonly thread: EnquiryDetail
      /** Of this drawing of the form: sent twice, it is said once. */
      readonly key: string
      readonly echo: { readonly problem: string | null; readonly text: string } | null
    }
