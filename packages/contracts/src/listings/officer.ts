import { z } from "zod"
import { humanText, instant } from "../primitives.js"
import { holdReason, labelData, listingChange, listingPhoto, listingSize } from "./listing.js"

/** A listing that waits for an officer. */
export const heldListing = z.object({
  id: z.string(),
  title: z.string(),
  setNumber: z.number().int(),
  producerId: z.string(),
  producerName: z.string(),
  placeText: z.string().nullable(),
  priceDong: z.number().int().nullable(),
  sizes: z.array(listingSize.pick({ unit: true, priceDong: true })),
  story: z.string().nullable(),
  label: labelData,
  photos: z.array(listingPhoto),
  holds: z.array(holdReason),
  since: instant,
})
export type HeldListing = z.infer<typeof heldListing>
export const heldListingPage = z.object({ listings: z.array(heldListing), total: z.number().int() })
export type HeldListingPage = z.infer<typeof heldListingPage>

export const decideListingBody = z.object({ show: z.boolean(), reason: humanText(1000).nullable() })
export const decidedListing = z.object({ id: z.string(), state: z.enum(["published", "refused"]) })

export const openChange = listingChange.extend({ producerName: z.string() })
export type OpenChange = z.infer<typeof openChange>
export const openChangePage = z.object({ changes: z.array(openChange) })
export type OpenChangePage = z.infer<typeof openChangePage>
export const decideChangeBody = z.object({ accept: z.boolean(), reason: humanText(1000, 3) })
