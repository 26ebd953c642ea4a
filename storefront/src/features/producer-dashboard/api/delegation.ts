import type { DelegationState, ProducerMe } from "@ocop/contracts"
import { callProducer, producerQuery } from "./call-producer"

const PATH = "on-behalf"

export const delegationQuery = () => producerQuery<DelegationState>(["delegation"], { path: PATH })

export const requestDelegation = (body: { reason: string; days: number }) =>
  callProducer<DelegationState>({ method: "POST", path: PATH, body })

export const withdrawDelegation = () =>
  callProducer<DelegationState>({ method: "POST", path: "on-behalf-withdrawals", body: {} })

/** The proxy keeps the key; what comes back is who one is now, and for whom. */
export const enterDelegation = (ticket: string) =>
  callProducer<ProducerMe>({
    method: "POST",
    path: "on-behalf-entries",
    body: { ticket },
    producerId: null,
    acceptUnauthorized: true,
  })
