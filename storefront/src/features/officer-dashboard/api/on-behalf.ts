import type { OfficerDelegationRequest, DelegationTicket } from "@ocop/contracts"
import { callOffice } from "./call-office"

const PATH = "on-behalf-requests"

export const listOnBehalf = (signal?: AbortSignal) =>
  callOffice<{ requests: OfficerDelegationRequest[] }>({ path: PATH, signal })

export const startOnBehalf = (id: string) =>
  callOffice<DelegationTicket>({ method: "POST", path: `${PATH}/${id}/sessions`, body: {} })
