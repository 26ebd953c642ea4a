import { z } from "zod"
import { dong, instant } from "../primitives.js"
import { paymentMethod } from "./method.js"

/** Where an order's money is, as its buyer may know it. */
export const moneyState = z.enum([
  "at_the_door",
  "awaiting_transfer",
  "partly_paid",
  "paid",
  "expired",
  "partly_refunded",
  "refunded",
])

export const refundView = z.object({
  amount: dong,
  status: z.enum(["pending", "awaiting_transfer", "done", "failed"]),
  partCode: z.string().nullable(),
  at: instant,
})

export const orderMoney = z.object({
  method: paymentMethod,
  state: moneyState,
  paid: dong,
  refunded: dong,
  /** Until when the goods are reserved for a transfer. */
  expiresAt: instant.nullable(),
  refunds: z.array(refundView),
})
export type OrderMoney = z.infer<typeof orderMoney>
