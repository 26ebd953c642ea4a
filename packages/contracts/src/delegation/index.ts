import { z } from "zod"
import { humanText, instant, prefixedId } from "../primitives.js"

export const delegationRequestId = prefixedId("obhr")

/** What a producer asks an officer to help with, and for how long the officer may. */
export const requestDelegationBody = z.object({
  reason: humanText(500, 5),
  days: z.number().int().min(1).max(30),
})

export const delegationRequest = z.object({
  id: z.string(),
  reason: z.string(),
  /** Name of the owner who asked. */
  askedBy: z.string(),
  askedAt: instant,
  until: instant,
})
export type DelegationRequest = z.infer<typeof delegationRequest>

/** One thing that an officer did or looked at for a producer. */
export const delegationAction = z.object({
  id: z.string(),
  /** Name of the route in the contracts. */
  act: z.string(),
  /** The order or paper that it was about. */
  subject: z.string().nullable(),
  at: instant,
  officer: z.string(),
  askedBy: z.string(),
  /** Null: it was begun and its end is not known. */
  done: z.boolean().nullable(),
})
export type DelegationAction = z.infer<typeof delegationAction>

export const delegationState = z.object({
  /** The request that stands; null when nobody may act for the producer. */
  request: delegationRequest.nullable(),
  /** Latest first. */
  acts: z.array(delegationAction),
})
export type DelegationState = z.infer<typeof delegationState>

/** A request as an officer of the province finds it. */
export const officerDelegationRequest = delegationRequest.extend({
  producerId: z.string(),
  producerName: z.string(),
  placeText: z.string().nullable(),
})
export type OfficerDelegationRequest = z.infer<typeof officerDelegationRequest>
export const officerDelegationRequestList = z.object({ requests: z.array(officerDelegationRequest) })

const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
/** Good once and for a moment: carries an officer from one office into the other. */
export const delegationTicket = z.object({ ticket: secret, until: instant })
export type DelegationTicket = z.infer<typeof delegationTicket>
export const startDelegationBody = z.object({ ticket: secret })
/** The key of a session, which ends by itself and with the request. */
export const delegationKey = z.object({ token: z.string(), until: instant })
