import { z } from "zod"
import { humanText, instant, prefixedId } from "../primitives.js"
import { producerId } from "../producer-members/member.js"

export const claimableQuery = z.object({ q: humanText(120, 2) })
/** An unclaimed producer from a recognition list. */
export const claimable = z.object({ id: z.string(), name: z.string(), placeText: z.string().nullable() })
export type Claimable = z.infer<typeof claimable>
export const claimableList = z.object({ producers: z.array(claimable) })

export const claimBody = z.object({ producerId, reason: humanText(1000, 10) })
export const claimId = prefixedId("pclm")
export const claimState = z.enum(["open", "accepted", "refused"])
export const producerClaim = z.object({
  id: z.string(),
  producerId: z.string(),
  producerName: z.string(),
  memberName: z.string(),
  signInName: z.string(),
  reason: z.string(),
  state: claimState,
  at: instant,
  answer: z.string().nullable(),
})
export type ProducerClaim = z.infer<typeof producerClaim>
export const producerClaimList = z.object({ claims: z.array(producerClaim) })
export const decideClaimBody = z.object({ accept: z.boolean(), reason: humanText(500, 3) })
