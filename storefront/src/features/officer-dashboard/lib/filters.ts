import type { CertificateFilter, ModerationQueue, ReviewStanding } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { chosenValue, textOf, type ListFilter } from "~/shared/dashboard/list/list-search"
import type { SearchParams } from "~/shared/lib/search-params"
import type { CertificateSearch } from "../api/certificates"
import { queueWords } from "./application-words"
import { TEXT } from "./pages"

/** State of a certificate, in the order in which an officer asks for them. */
export const CERTIFICATE_STATE: ListFilter<CertificateFilter | "all"> = {
  param: "loc",
  label: m.officer_dashboard_filter_nav,
  options: [
    { value: "all", label: m.officer_dashboard_filter_all },
    { value: "expiring", word: "sap-het-han", label: m.officer_dashboard_filter_expiring },
    { value: "live", word: "con-hieu-luc", label: m.officer_dashboard_filter_live },
    { value: "expired", word: "het-hieu-luc", label: m.officer_dashboard_filter_expired },
    { value: "withdrawn", word: "da-thu-hoi", label: m.officer_dashboard_filter_withdrawn },
  ],
}

/** Which certificates the address asks for. */
export function certificateSearch(search: SearchParams): CertificateSearch {
  const state = chosenValue(CERTIFICATE_STATE, search)
  return { q: textOf(search, TEXT), state: state === "all" ? undefined : state }
}

/** A queue of the page of producers: applications of a standing, claims, or requests for help. */
export type ProducerQueue = ReviewStanding | "claims" | "help"

/** Queue of producers, in the order in which an officer asks for them. */
export const PRODUCER_QUEUE: ListFilter<ProducerQueue> = {
  param: "loc",
  label: m.onboarding_office_filter,
  options: [
    { value: "submitted", label: queueWords.submitted },
    { value: "claims", word: "yeu-cau-nhan", label: queueWords.claims },
    { value: "help", word: "nho-lam-thay", label: queueWords.help },
    { value: "returned", word: "cho-bo-sung", label: queueWords.returned },
    { value: "approved", word: "da-duyet", label: queueWords.approved },
    { value: "suspended", word: "tam-dung", label: queueWords.suspended },
    { value: "draft", word: "chua-gui", label: queueWords.draft },
  ],
}

/** Queue of what buyers wrote. */
export const MODERATION_QUEUE: ListFilter<ModerationQueue> = {
  param: "ke",
  label: m.review_mod_title,
  options: [
    { value: "reported", label: m.review_mod_queue_reported },
    { value: "hidden", word: "hidden", label: m.review_mod_queue_hidden },
  ],
}
