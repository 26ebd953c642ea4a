import { z } from "zod"
import { openingPeriod } from "../sales-point.js"

/** Where and when goods can be fetched at a producer's own place, as a buyer reads it. */
export const ownPickupPlace = z.object({
  addressText: z.string(),
  openingHours: z.array(openingPeriod),
  preparationHours: z.number().int(),
})
export type OwnPickupPlace = z.infer<typeof ownPickupPlace>

/** On the buyer's page, which only the holder of the signed link sees: so the code may stand here. */
export const ownPickupOfOrder = ownPickupPlace.extend({
  /** Null when nothing is to be fetched any more. */
  code: z.string().nullable(),
})
export type OwnPickupOfOrder = z.infer<typeof ownPickupOfOrder>

/** What the buyer shows and the producer types in. */
export const fetchHandOverBody = z.object({
  /** Made by the device before it sends: the same handover sent again is the same one. */
  key: z.uuid(),
  code: z.string().regex(/^\d{6}$/),
})
export type FetchHandOverBody = z.infer<typeof fetchHandOverBody>
