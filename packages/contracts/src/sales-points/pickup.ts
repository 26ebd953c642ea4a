import { z } from "zod"
import { handle, instant, prefixedId } from "../primitives.js"
import { openingPeriod } from "../sales-point.js"

export const salesPointId = prefixedId("slpt")
export const pickupId = prefixedId("pckp")

/** Pickup at a sales point instead of delivery. */
export const pickupChoice = z.object({ pointId: salesPointId })

/** A line of a basket that a point cannot give in full. */
export const pickupShortLine = z.object({
  lineId: z.string(),
  title: z.string(),
  wanted: z.number().int(),
  available: z.number().int(),
})
export type PickupShortLine = z.infer<typeof pickupShortLine>

export const pickupPoint = z.object({
  id: z.string(),
  handle,
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  placeName: z.string().nullable(),
  provinceCode: z.string(),
  communeCode: z.string(),
  openingHours: z.array(openingPeriod),
})
export type PickupPoint = z.infer<typeof pickupPoint>

/** A point and whether it can give this basket now. */
export const pickupOffer = z.object({ point: pickupPoint, short: z.array(pickupShortLine) })
export type PickupOffer = z.infer<typeof pickupOffer>
export const pickupOffers = z.object({ offers: z.array(pickupOffer) })

export const pickupState = z.enum(["waiting", "handed_over", "expired"])
export type PickupState = z.infer<typeof pickupState>

/** Pickup on the order page. Only the holder of the signed link sees it, so it may contain the code. */
export const orderPickup = z.object({
  point: pickupPoint,
  code: z.string(),
  state: pickupState,
  keptUntil: instant,
})
export type OrderPickup = z.infer<typeof orderPickup>
