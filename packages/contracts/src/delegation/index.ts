import { z } from "zod"
import { typedDays } from "../typed.js"
import { humanText, instant, prefixedId } from "../primitives.js"

export const delegationRequestId = prefixedId("obhr")

/** A producer's request for delegated access: reason and duration. */
export const requestDelegationBody = z.object({
  reason: humanText(500, 5),
  days: typedDays({ least: 1, most: 30 }),
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

/** An entry of the audit log: an action of an officer for a producer. */
export const delegationAction = z.object({
  id: z.string(),
  /** Name of the route in the contracts. */
  act: z.string(),
  /** Id of the order or paper concerned. */
  subject: z.string().nullable(),
  at: instant,
  officer: z.string(),
  askedBy: z.string(),
  /** Null: started, outcome unknown. */
  done: z.boolean().nullable(),
})
export type DelegationAction = z.infer<typeof delegationAction>

export const delegationState = z.object({
  /** The open request; null when nobody may act for the producer. */
  request: delegationRequest.nullable(),
  /** Latest first. */
  acts: z.array(delegationAction),
})
export type DelegationState = z.infer<typeof delegationState>

/** A request as officers of the province see it. */
export const officerDelegationRequest = delegationRequest.extend({
  producerId: z.string(),
  producerName: z.string(),
  placeText: z.string().nullable(),
})
export type OfficerDelegationRequest = z.infer<typeof officerDelegationRequest>
export const officerDelegationRequestList = z.object({ requests: z.array(officerDelegationRequest) })

const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
/** One-time, short-lived ticket that takes an officer from the officer dashboard to the producer dashboard. */
export const delegationTicket = z.object({ ticket: secret, until: instant })
export type DelegationTicket = z.infer<typeof delegationTicket>
export const startDelegationBody = z.object({ ticket: secret })
/** Session key; it expires by itself and with the request. */
export const delegationKey = z.object({ token: z.string(), until: instant })
