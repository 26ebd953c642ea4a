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

/** Officers act for a producer that asked for it. */
export const delegationRoutes = {
  readOnBehalf: route({
    method: "GET",
    path: "/producer/on-behalf",
    actor: "producer",
    roles: ["owner"],
    openWhileSuspended: true,
    summary: "Whether an officer may act for the producer, and everything that one did",
    answer: delegationState,
  }),
  askOnBehalf: route({
    method: "POST",
    path: "/producer/on-behalf",
    actor: "producer",
    roles: ["owner"],
    summary: "Ask the officers of the province to act for the producer, for a number of days",
    body: requestDelegationBody,
    answer: delegationState,
  }),
  withdrawOnBehalf: route({
    method: "POST",
    path: "/producer/on-behalf-withdrawals",
    actor: "producer",
    roles: ["owner"],
    openWhileSuspended: true,
    summary: "Nobody may act for the producer any longer; whoever does is out at once",
    answer: delegationState,
  }),
  listOnBehalf: route({
    method: "GET",
    path: "/officer/on-behalf-requests",
    actor: "officer",
    summary: "Producers of the officer's province that ask for help",
    answer: officerDelegationRequestList,
  }),
  startOnBehalf: route({
    method: "POST",
    path: "/officer/on-behalf-requests/:id/sessions",
    actor: "officer",
    summary: "Begin to act for the producer; answers a ticket into its office",
    params: z.object({ id: delegationRequestId }),
    answer: delegationTicket,
  }),
  enterOnBehalf: route({
    method: "POST",
    path: "/producer/on-behalf-entries",
    actor: "anyone",
    summary: "Exchange a ticket for the key of its session, once",
    body: startDelegationBody,
    answer: delegationKey,
  }),
} as const
