import { z } from "zod"
import { openingPeriod } from "../sales-point.js"

/** Pickup at a producer's premises, as a buyer sees it. */
export const ownPickupPlace = z.object({
  addressText: z.string(),
  openingHours: z.array(openingPeriod),
  preparationHours: z.number().int(),
})
export type OwnPickupPlace = z.infer<typeof ownPickupPlace>

/** Pickup on the order page. Only the holder of the signed link sees it, so it may contain the code. */
export const ownPickupOfOrder = ownPickupPlace.extend({
  /** Null when there is nothing left to pick up. */
  code: z.string().nullable(),
})
export type OwnPickupOfOrder = z.infer<typeof ownPickupOfOrder>

/** Handover of a pickup: the code that the buyer shows. */
export const fetchHandOverBody = z.object({
  /** Idempotency key, made by the device before it sends. */
  key: z.uuid(),
  code: z.string().regex(/^\d{6}$/),
})
export type FetchHandOverBody = z.infer<typeof fetchHandOverBody>
