import { z } from "zod"
import { humanText, instant, prefixedId } from "../primitives.js"

export const onBehalfRequestId = prefixedId("obhr")

/** What a producer asks an officer to help with, and for how long the officer may. */
export const askOnBehalfBody = z.object({
  reason: humanText(500, 5),
  days: z.number().int().min(1).max(30),
})

export const onBehalfRequest = z.object({
  id: z.string(),
  reason: z.string(),
  /** Name of the owner who asked. */
  askedBy: z.string(),
  askedAt: instant,
  until: instant,
})
export type OnBehalfRequest = z.infer<typeof onBehalfRequest>

/** One thing that an officer did or looked at for a producer. */
export const onBehalfAct = z.object({
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
export type OnBehalfAct = z.infer<typeof onBehalfAct>

export const onBehalfState = z.object({
  /** The request that stands; null when nobody may act for the producer. */
  request: onBehalfRequest.nullable(),
  /** Latest first. */
  acts: z.array(onBehalfAct),
})
export type OnBehalfState = z.infer<typeof onBehalfState>

/** A request as an officer of the province finds it. */
export const onBehalfCall = onBehalfRequest.extend({
  producerId: z.string(),
  producerName: z.string(),
  placeText: z.string().nullable(),
})
export type OnBehalfCall = z.infer<typeof onBehalfCall>
export const onBehalfCallList = z.object({ requests: z.array(onBehalfCall) })

const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
/** Good once and for a moment: carries an officer from one office into the other. */
export const onBehalfTicket = z.object({ ticket: secret, until: instant })
export type OnBehalfTicket = z.infer<typeof onBehalfTicket>
export const enterOnBehalfBody = z.object({ ticket: secret })
/** The key of a session, which ends by itself and with the request. */
export const onBehalfKey = z.object({ token: z.string(), until: instant })
