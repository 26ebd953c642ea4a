import { z } from "zod"
import { typedPieces } from "../typed.js"
import { dong, humanText, instant, prefixedId } from "../primitives.js"
import { handedBy, producerOrderStatus } from "./status.js"

/** Id of an order line; it stays the same whatever happens to the producer order. */
export const orderLineId = prefixedId("ordli")

/** Idempotency key of the caller: a step sent twice with one key is done once. */
export const stepKey = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/)

/** The progress of a producer order that its buyer sees, beside its state. */
export const producerOrderProgress = {
  history: z.array(z.object({ status: producerOrderStatus, at: instant })),
  handedBy: handedBy.nullable(),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  /** Why it was declined, canceled, failed or returned. */
  reason: z.string().nullable(),
  mayCancel: z.boolean(),
  mayComplain: z.boolean(),
  complaints: z.array(z.object({ text: z.string(), at: instant })),
  /** What the producer order costs now: nothing when it is over. */
  due: dong,
}

export const orderLineProgress = {
  id: z.string(),
  canceledQuantity: z.number().int(),
}

export const producerOrderCode = z
  .string()
  .max(30)
  .regex(/^OC\d{1,10}[A-Z0-9]-\d{1,3}$/)

export const cancelProducerOrderBody = z.object({
  key: stepKey,
  reason: humanText(300).nullish(),
  /** Absent: the whole producer order. */
  lines: z
    .array(z.object({ id: orderLineId, quantity: typedPieces({ least: 1, most: 10_000 }) }))
    .max(100)
    .optional(),
})
export type CancelProducerOrderBody = z.infer<typeof cancelProducerOrderBody>

export const complainBody = z.object({ key: stepKey, text: humanText(1_000, 3) })
export type ComplainBody = z.infer<typeof complainBody>
