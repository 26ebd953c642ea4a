import type {
  DecideBody,
  DownloadFile,
  ProducerClaim,
  ProducerProfile,
  ReviewPage,
  ReviewStanding,
} from "@ocop/contracts"
import { callOffice } from "./call-office"

export const listReviews = (
  query: { standing: ReviewStanding; q: string; after?: string | undefined; limit: number },
  signal?: AbortSignal,
) => callOffice<ReviewPage>({ path: "producers", query, signal })

export const readReview = (id: string, signal?: AbortSignal) =>
  callOffice<ProducerProfile>({ path: `producers/${encodeURIComponent(id)}`, signal })

export const decideReview = (id: string, body: DecideBody) =>
  callOffice<ProducerProfile>({ method: "POST", path: `producers/${id}/decisions`, body })

export const readReviewPaper = (id: string) =>
  callOffice<DownloadFile>({ path: `producer-papers/${id}/file` })

export const listClaims = (signal?: AbortSignal) =>
  callOffice<{ claims: ProducerClaim[] }>({ path: "producer-claims", signal })

export const decideClaim = (id: string, body: { accept: boolean; reason: string }) =>
  callOffice<ProducerClaim>({ method: "POST", path: `producer-claims/${id}/decision`, body })
