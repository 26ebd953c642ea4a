import type { AnswerFilter, EnquiryFilter, ListingState, ProducerOrderGroup } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import type { ListFilter } from "~/shared/dashboard/list/list-search"
import { LISTING_STATES, stateWords } from "~/shared/listings/words"

/** Orders by what is to be done with them. */
export const ORDER_GROUP: ListFilter<ProducerOrderGroup> = {
  param: "ke",
  label: m.producer_dashboard_nav_orders,
  options: [
    { value: "to_do", label: m.producer_dashboard_group_to_do },
    { value: "on_the_way", word: "on_the_way", label: m.producer_dashboard_group_on_the_way },
    { value: "over", word: "over", label: m.producer_dashboard_group_over },
  ],
}

/** Listings by their state. */
export const LISTING_STATE: ListFilter<ListingState | "all"> = {
  param: "xem",
  label: m.listing_nav,
  options: [
    { value: "all", label: m.listing_all },
    ...LISTING_STATES.map((state) => ({ value: state, word: state, label: stateWords[state] })),
  ],
}

/** What buyers write. */
export type ReviewKind = "reviews" | "questions" | "enquiries"

export const REVIEW_KIND: ListFilter<ReviewKind> = {
  param: "muc",
  label: m.review_producer_title,
  options: [
    { value: "reviews", label: m.review_reviews },
    { value: "questions", word: "hoi-dap", label: m.review_questions },
    { value: "enquiries", word: "hoi-si", label: m.review_bulk_thread },
  ],
}

/** Reviews and questions by whether they are answered. */
export const ANSWERS: ListFilter<AnswerFilter> = {
  param: "ke",
  label: m.review_producer_filter_all,
  options: [
    { value: "to_answer", label: m.review_producer_filter_to_answer },
    { value: "all", word: "all", label: m.review_producer_filter_all },
  ],
}

/** Enquiries by whose turn it is. */
export const ENQUIRY_STATE: ListFilter<EnquiryFilter> = {
  param: "ke",
  label: m.review_bulk_thread,
  options: [
    { value: "waiting", label: m.review_bulk_filter_waiting },
    { value: "open", word: "open", label: m.review_bulk_filter_open },
    { value: "over", word: "over", label: m.review_bulk_filter_over },
  ],
}
