import { z } from "zod"

/** Payment methods: cash on delivery, a bank transfer by QR, a card (for buyers abroad). */
export const paymentMethod = z.enum(["cod", "vietqr", "card"])
export type PaymentMethod = z.infer<typeof paymentMethod>

/** How an order is to be paid; the bare word is what older callers send. */
export const paymentChoice = z.union([
  z.literal("cod").transform((method) => ({ method })),
  z.object({ method: paymentMethod }),
])
export type PaymentChoice = z.output<typeof paymentChoice>
