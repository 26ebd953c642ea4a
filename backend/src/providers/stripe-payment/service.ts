import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
} from "@medusajs/framework/types"
import { PaymentSessionStatus } from "@medusajs/framework/utils"
import StripeProviderService from "@medusajs/payment-stripe/dist/services/stripe-provider"
import Stripe from "stripe"

interface Options {
  readonly apiKey: string
  readonly webhookSecret: string
  /** Address of the API where it is not Stripe's own, e.g. `http://127.0.0.1:4010`. */
  readonly host?: string
}

/** Time limit of one call during checkout; the reconciler asks later what became of it. */
const TIMEOUT_MS = 10_000

/** Stripe client with a configurable address, a time limit, and Stripe's own retries under the same idempotency key. */
export function cardClient({ apiKey, host }: Pick<Options, "apiKey" | "host">): Stripe {
  const address = host ? new URL(host) : null
  return new Stripe(apiKey, {
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 2,
    ...(address
      ? {
          host: address.hostname,
          port: address.port || (address.protocol === "http:" ? "80" : "443"),
          protocol: address.protocol === "http:" ? ("http" as const) : ("https" as const),
        }
      : {}),
  })
}

/**
 * Card payments by Stripe through Medusa's own provider, with its gaps closed: a configurable address and a time
 * limit for the client, no authorisation of another amount than the basket's, and refunds that are only recorded
 * here. `refundProducerPart` makes the refunds, under an idempotency key that survives a crash; Medusa generates a
 * new key for each attempt, which would refund twice.
 */
export class CardPaymentProvider extends StripeProviderService {
  constructor(container: Record<string, unknown>, options: Options) {
    super(container, options)
    this.stripe_ = cardClient(options)
  }

  override async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const answer = await super.authorizePayment(input)
    const intent = answer.data as { amount?: unknown; amount_capturable?: unknown; currency?: unknown }
    const held = answer.status === PaymentSessionStatus.AUTHORIZED ? intent.amount_capturable : intent.amount
    const exact =
      intent.currency === "vnd" &&
      intent.amount === input.data?.amount &&
      (held === undefined || held === intent.amount)
    return exact ? answer : { ...answer, status: PaymentSessionStatus.ERROR }
  }

  override async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    return { data: input.data }
  }
}
