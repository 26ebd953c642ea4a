import { z } from "zod"
import { dong, instant } from "../primitives.js"
import { moneyState } from "./money-state.js"

/** One transfer that is asked for. With producers' own accounts there is one for each producer. */
export const transferRequest = z.object({
  id: z.string(),
  state: z.enum(["open", "paid", "expired", "canceled"]),
  /** Whom the money is for; null is the marketplace. */
  producerName: z.string().nullable(),
  amount: dong,
  received: dong,
  /** Still to come; the QR asks for this. */
  due: dong,
  memo: z.string(),
  bin: z.string(),
  bankName: z.string(),
  account: z.string(),
  accountName: z.string(),
  /** Text of the QR; null when nothing is due. */
  qr: z.string().nullable(),
  links: z.array(z.object({ bank: z.string(), url: z.string() })),
})

export const payPage = z.object({
  code: z.string(),
  state: moneyState,
  total: dong,
  paid: dong,
  expiresAt: instant.nullable(),
  /** The server's clock: a countdown must not trust the reader's. */
  now: instant,
  requests: z.array(transferRequest),
})
export type PayPage = z.infer<typeof payPage>

/** What the storefront may offer at the checkout of one basket. */
export const paymentOffer = z.object({
  methods: z.array(z.enum(["cod", "vietqr", "card"])),
  /** Stripe's public key, where cards are taken. */
  cardKey: z.string().nullable(),
})
export type PaymentOffer = z.infer<typeof paymentOffer>

/** A card payment that was begun: the browser confirms it with Stripe, then asks for the order. */
export const cardPayment = z.object({ clientSecret: z.string(), total: dong })
