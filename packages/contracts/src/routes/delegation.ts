import { z } from "zod"
import {
  requestDelegationBody,
  startDelegationBody,
  officerDelegationRequestList,
  delegationKey,
  delegationRequestId,
  delegationState,
  delegationTicket,
} from "../delegation/index.js"
import { route } from "./contract.js"

/** Delegated access: officers who act for a producer that requested it. */
export const delegationRoutes = {
  readOnBehalf: route({
    method: "GET",
    path: "/producer/on-behalf",
    actor: "producer",
    roles: ["owner"],
    openWhileSuspended: true,
    summary: "Delegated access: the open request and the audit log of officers' actions",
    answer: delegationState,
  }),
  askOnBehalf: route({
    method: "POST",
    path: "/producer/on-behalf",
    actor: "producer",
    roles: ["owner"],
    summary: "Request that officers of the province act for the producer, for a number of days",
    body: requestDelegationBody,
    answer: delegationState,
  }),
  withdrawOnBehalf: route({
    method: "POST",
    path: "/producer/on-behalf-withdrawals",
    actor: "producer",
    roles: ["owner"],
    openWhileSuspended: true,
    summary: "Withdraw delegated access; open sessions end at once",
    answer: delegationState,
  }),
  listOnBehalf: route({
    method: "GET",
    path: "/officer/on-behalf-requests",
    actor: "officer",
    summary: "Delegation requests of the officer's province",
    answer: officerDelegationRequestList,
  }),
  startOnBehalf: route({
    method: "POST",
    path: "/officer/on-behalf-requests/:id/sessions",
    actor: "officer",
    summary: "Start a delegated session; answers a one-time ticket for the producer dashboard",
    params: z.object({ id: delegationRequestId }),
    answer: delegationTicket,
  }),
  enterOnBehalf: route({
    method: "POST",
    path: "/producer/on-behalf-entries",
    actor: "anyone",
    summary: "Exchange a one-time ticket for a session key",
    body: startDelegationBody,
    answer: delegationKey,
  }),
} as const
