import type {
  DecideBody,
  DownloadFile,
  ProducerClaim,
  ProducerProfile,
  ReviewPage,
  ReviewStanding,
} from "@ocop/contracts"
import { resultQuery } from "~/shared/dashboard/queries"
import { callOfficer } from "./call-officer"

/** Key of the applications of every standing. */
export const APPLICATIONS = ["applications"]

export const listApplications = (
  query: { standing: ReviewStanding; q: string; after: string | undefined; limit: number },
  signal: AbortSignal,
) => callOfficer<ReviewPage>({ path: "producers", query, signal })

/** The first of those that wait. */
export const waitingApplicationsQuery = (limit: number) =>
  resultQuery([...APPLICATIONS, "waiting", limit], (signal) =>
    listApplications({ standing: "submitted", q: "", after: undefined, limit }, signal),
  )

export const applicationQuery = (id: string) =>
  resultQuery(["application", id], (signal) =>
    callOfficer<ProducerProfile>({ path: `producers/${encodeURIComponent(id)}`, signal }),
  )

export const decideApplication = (id: string, body: DecideBody) =>
  callOfficer<ProducerProfile>({ method: "POST", path: `producers/${id}/decisions`, body })

export const readPaper = (id: string) => callOfficer<DownloadFile>({ path: `producer-papers/${id}/file` })

export const claimsQuery = resultQuery(["claims"], (signal) =>
  callOfficer<{ claims: ProducerClaim[] }>({ path: "producer-claims", signal }),
)

export const decideClaim = (id: string, body: { accept: boolean; reason: string }) =>
  callOfficer<ProducerClaim>({ method: "POST", path: `producer-claims/${id}/decision`, body })
