import type { DelegationTicket, OfficerDelegationRequest } from "@ocop/contracts"
import { resultQuery } from "~/shared/dashboard/queries"
import { callOfficer } from "./call-officer"

const PATH = "on-behalf-requests"

export const delegationRequestsQuery = resultQuery(["delegation-requests"], (signal) =>
  callOfficer<{ requests: OfficerDelegationRequest[] }>({ path: PATH, signal }),
)

export const startOnBehalf = (id: string) =>
  callOfficer<DelegationTicket>({ method: "POST", path: `${PATH}/${id}/sessions`, body: {} })
