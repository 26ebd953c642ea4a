import { z } from "zod"
import { paymentMethod } from "../payment/method.js"
import { dong, humanText, instant, prefixedId } from "../primitives.js"
import { stepKey } from "./buyer.js"
import { handedBy, producerOrderStatus } from "./status.js"

export const producerOrderId = prefixedId("pord")

/** Actions of the producer's members; the buyer's own are on the order page. */
export const fulfilmentAction = z.enum([
  "accept",
  "decline",
  "pack",
  "hand_over",
  "deliver",
  "fail",
  "take_back",
])
export type FulfilmentAction = z.infer<typeof fulfilmentAction>

/** Groups of a producer's orders: to do, in transit, over. */
export const producerOrderGroup = z.enum(["to_do", "on_the_way", "over"])
export type ProducerOrderGroup = z.infer<typeof producerOrderGroup>

export const producerOrderQuery = z.object({
  shelf: producerOrderGroup.default("to_do"),
  status: producerOrderStatus.optional(),
  /** Beginning of the code, or digits of the buyer's telephone number. */
  q: z.string().trim().max(60).default(""),
  after: z
    .string()
    .regex(/^\d{1,17}\.pord_[0-9A-Za-z]{10,40}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ProducerOrderQuery = z.infer<typeof producerOrderQuery>

export const producerOrderSummary = z.object({
  id: z.string(),
  code: z.string(),
  status: producerOrderStatus,
  placedAt: instant,
  statusSince: instant,
  /** When the next step is due; null: none is. */
  deadlineAt: instant.nullable(),
  overdue: z.boolean(),
  buyerName: z.string(),
  placeText: z.string(),
  firstTitle: z.string(),
  /** Pieces that are not canceled. */
  pieces: z.number().int(),
  payment: paymentMethod,
  /** The buyer's transfer has not arrived: nothing to prepare yet. */
  awaitsTransfer: z.boolean(),
  /** Pickup at a sales point, from its stock: the producer has nothing to do. */
  pickupAtPoint: z.boolean(),
  /** Pickup at the producer's premises: no carrier takes part. */
  pickupAtProducer: z.boolean(),
  /** Ready for pickup, handed over against the buyer's code. */
  awaitsCode: z.boolean(),
  /** What the producer order costs now; null for roles that must not see money. */
  total: dong.nullable(),
  actions: z.array(fulfilmentAction),
})
export type ProducerOrderSummary = z.infer<typeof producerOrderSummary>

export const producerOrderPage = z.object({
  counts: z.object({ to_do: z.number().int(), on_the_way: z.number().int(), over: z.number().int() }),
  overdue: z.number().int(),
  orders: z.array(producerOrderSummary),
  nextAfter: z.string().nullable(),
})
export type ProducerOrderPage = z.infer<typeof producerOrderPage>

export const producerOrderDetail = producerOrderSummary.extend({
  phone: z.string(),
  addressText: z.string(),
  note: z.string().nullable(),
  weightGrams: z.number().int(),
  handedBy: handedBy.nullable(),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  lines: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      unit: z.string().nullable(),
      quantity: z.number().int(),
      canceledQuantity: z.number().int(),
      unitPrice: dong.nullable(),
    }),
  ),
  /** Null for roles that must not see money. `collect` is the cash that the carrier collects on delivery. */
  amounts: z.object({ items: dong, delivery: dong, total: dong, collect: dong }).nullable(),
  history: z.array(
    z.object({
      action: z.string(),
      status: producerOrderStatus,
      at: instant,
      by: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
})
export type ProducerOrderDetail = z.infer<typeof producerOrderDetail>

/** What stands on the parcel beside the address, for whoever carries it: every role that packs may print it. */
export const parcelSlip = z.object({
  code: z.string(),
  /** Cash to collect on delivery; 0: everything is paid. */
  cashOnDelivery: dong,
})
export type ParcelSlip = z.infer<typeof parcelSlip>

export const fulfilmentActionBody = z.object({
  action: fulfilmentAction,
  key: stepKey,
  reason: humanText(300).nullish(),
  handOver: z
    .object({
      by: handedBy,
      carrier: humanText(80).nullish(),
      trackingNumber: humanText(60).nullish(),
    })
    .optional(),
})
export type FulfilmentActionBody = z.infer<typeof fulfilmentActionBody>
