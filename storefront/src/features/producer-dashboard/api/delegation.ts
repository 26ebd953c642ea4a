import type { DelegationState, ProducerMe } from "@ocop/contracts"
import { callDesk } from "./call-producer"

const PATH = "on-behalf"

export const readOnBehalf = (signal?: AbortSignal) => callDesk<DelegationState>({ path: PATH, signal })

export const askOnBehalf = (body: { reason: string; days: number }) =>
  callDesk<DelegationState>({ method: "POST", path: PATH, body })

export const withdrawOnBehalf = () =>
  callDesk<DelegationState>({ method: "POST", path: "on-behalf-withdrawals", body: {} })

/** The door keeps the key; what comes back is who one is now, and for whom. */
export const enterOnBehalf = (ticket: string) =>
  callDesk<ProducerMe>({
    method: "POST",
    path: "on-behalf-entries",
    body: { ticket },
    producerId: null,
    acceptUnauthorized: true,
  })
