import { z } from "zod"

/** States of a producer order, in the order in which they happen. */
export const producerOrderStatus = z.enum([
  "placed",
  "accepted",
  "packed",
  "handed_over",
  "delivered",
  "declined",
  "failed",
  "canceled",
  "returned",
])
export type ProducerOrderStatus = z.infer<typeof producerOrderStatus>

/** Who takes the parcel to the buyer: a carrier, or the producer. */
export const handedBy = z.enum(["carrier", "own"])
export type HandedBy = z.infer<typeof handedBy>
