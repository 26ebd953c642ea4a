import type {
  ProducerQuestionPage,
  ProducerReviewPage,
  EnquiryPage,
  EnquiryFilter,
  EnquiryDetail,
  AnswerFilter,
} from "@ocop/contracts"
import { callProducer, producerKey, producerQuery } from "./call-producer"

/** Key of every list of reviews, questions and enquiries, and of how much waits in them. */
export const reviewsKey = () => producerKey("reviews")

interface ListQuery<Filter> {
  readonly filter: Filter
  readonly after?: string | undefined
}

const queryOf = <Filter extends string>({ filter, after }: ListQuery<Filter>) => ({ shelf: filter, after })

export const listReviews = (query: ListQuery<AnswerFilter>, signal?: AbortSignal) =>
  callProducer<ProducerReviewPage>({ path: "reviews", query: queryOf(query), signal })

export const listQuestions = (query: ListQuery<AnswerFilter>, signal?: AbortSignal) =>
  callProducer<ProducerQuestionPage>({ path: "questions", query: queryOf(query), signal })

export const listEnquiries = (query: ListQuery<EnquiryFilter>, signal?: AbortSignal) =>
  callProducer<EnquiryPage>({ path: "enquiries", query: queryOf(query), signal })

const FIRST = { limit: 1 } as const
/** How many of each wait for an answer. */
export const waitingReviewsQuery = () =>
  producerQuery<ProducerReviewPage>(["reviews", "waiting reviews"], { path: "reviews", query: FIRST })
export const waitingQuestionsQuery = () =>
  producerQuery<ProducerQuestionPage>(["reviews", "waiting questions"], { path: "questions", query: FIRST })
export const waitingEnquiriesQuery = () =>
  producerQuery<EnquiryPage>(["reviews", "waiting enquiries"], { path: "enquiries", query: FIRST })

export const saveAnswer = (of: "reviews" | "questions", id: string, text: string) =>
  callProducer<{ id: string; answer: string; answeredAt: string }>({
    method: "PUT",
    path: `${of}/${id}/answer`,
    body: { text },
  })

export const enquiryQuery = (id: string) =>
  producerQuery<EnquiryDetail>(["enquiry", id], { path: `enquiries/${encodeURIComponent(id)}` })

export const writeEnquiry = (id: string, body: { key: string; text: string }) =>
  callProducer<EnquiryDetail>({ method: "POST", path: `enquiries/${id}/messages`, body })

export type EnquiryAction = "agree" | "decline" | "close"

export const runEnquiryAction = (id: string, act: EnquiryAction) =>
  callProducer<EnquiryDetail>({ method: "POST", path: `enquiries/${id}/acts`, body: { act } })
