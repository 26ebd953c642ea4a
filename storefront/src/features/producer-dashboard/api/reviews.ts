import type {
  ProducerQuestionPage,
  ProducerReviewPage,
  EnquiryPage,
  EnquiryFilter,
  EnquiryDetail,
  AnswerFilter,
} from "@ocop/contracts"
import { callDesk } from "./call-producer"

interface Asked<Shelf> {
  readonly shelf: Shelf
  readonly after?: string | undefined
}

export const listReviews = (asked: Asked<AnswerFilter>, signal?: AbortSignal) =>
  callDesk<ProducerReviewPage>({ path: "reviews", query: { ...asked }, signal })

export const listQuestions = (asked: Asked<AnswerFilter>, signal?: AbortSignal) =>
  callDesk<ProducerQuestionPage>({ path: "questions", query: { ...asked }, signal })

export const answerVoice = (of: "reviews" | "questions", id: string, text: string) =>
  callDesk<{ id: string; answer: string; answeredAt: string }>({
    method: "PUT",
    path: `${of}/${id}/answer`,
    body: { text },
  })

export const listEnquiries = (asked: Asked<EnquiryFilter>, signal?: AbortSignal) =>
  callDesk<EnquiryPage>({ path: "enquiries", query: { ...asked }, signal })

export const readEnquiry = (id: string, signal?: AbortSignal) =>
  callDesk<EnquiryDetail>({ path: `enquiries/${id}`, signal })

export const writeEnquiry = (id: string, body: { key: string; text: string }) =>
  callDesk<EnquiryDetail>({ method: "POST", path: `enquiries/${id}/messages`, body })

export const actOnEnquiry = (id: string, act: "agree" | "decline" | "close") =>
  callDesk<EnquiryDetail>({ method: "POST", path: `enquiries/${id}/acts`, body: { act } })
