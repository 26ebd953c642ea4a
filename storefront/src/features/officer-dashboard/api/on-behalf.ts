import type { OnBehalfCall, OnBehalfTicket } from "@ocop/contracts"
import { callOffice } from "./call-office"

const PATH = "on-behalf-requests"

export const listOnBehalf = (signal?: AbortSignal) =>
  callOffice<{ requests: OnBehalfCall[] }>({ path: PATH, signal })

export const startOnBehalf = (id: string) =>
  callOffice<OnBehalfTicket>({ method: "POST", path: `${PATH}/${id}/sessions`, body: {} })
