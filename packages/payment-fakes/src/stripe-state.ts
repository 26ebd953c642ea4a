import { randomBytes } from "node:crypto"

export interface Intent {
  id: string
  object: "payment_intent"
  amount: number
  amount_capturable: number
  amount_received: number
  currency: string
  capture_method: string
  client_secret: string
  status: "requires_payment_method" | "requires_action" | "requires_capture" | "succeeded" | "canceled"
  metadata: Record<string, string>
  payment_method: null
  latest_charge: string | null
  last_payment_error: { code: string; message: string } | null
}

export interface Refund {
  id: string
  object: "refund"
  /** Seconds since the epoch. */
  created: number
  amount: number
  currency: string
  payment_intent: string
  status: "succeeded" | "pending" | "failed"
  reason: string | null
  metadata: Record<string, string>
}

export interface StripeEvent {
  id: string
  object: "event"
  type: string
  created: number
  data: { object: Record<string, unknown> }
}

/** A refusal in Stripe's shape. */
export class StripeRefusal extends Error {
  readonly status: number
  readonly type: string
  readonly code: string | null
  readonly intent: Intent | null
  constructor(
    status: number,
    type: string,
    message: string,
    code: string | null = null,
    intent: Intent | null = null,
  ) {
    super(message)
    this.status = status
    this.type = type
    this.code = code
    this.intent = intent
  }
}

const id = (prefix: string): string => `${prefix}_${randomBytes(12).toString("hex")}`
const invalid = (message: string, code: string | null = null, intent: Intent | null = null): StripeRefusal =>
  new StripeRefusal(400, "invalid_request_error", message, code, intent)

/** What Stripe remembers. Every change makes an event. */
export class StripeState {
  readonly intents = new Map<string, Intent>()
  readonly refunds = new Map<string, Refund>()
  readonly events: StripeEvent[] = []
  onEvent: (event: StripeEvent) => void = () => undefined

  #tell(type: string, object: object): void {
    const event: StripeEvent = {
      id: id("evt"),
      object: "event",
      type,
      created: Math.floor(Date.now() / 1000),
      data: { object: structuredClone(object) as Record<string, unknown> },
    }
    this.events.push(event)
    this.onEvent(event)
  }

  intent(intentId: string): Intent {
    const found = this.intents.get(intentId)
    if (!found) throw new StripeRefusal(404, "invalid_request_error", `No such payment_intent: ${intentId}`)
    return found
  }

  create(amount: number, currency: string, captureMethod: string, metadata: Record<string, string>): Intent {
    if (!Number.isSafeInteger(amount) || amount < 1) throw invalid("Invalid integer: amount")
    const intentId = id("pi")
    const made: Intent = {
      id: intentId,
      object: "payment_intent",
      amount,
      amount_capturable: 0,
      amount_received: 0,
      currency,
      capture_method: captureMethod,
      client_secret: `${intentId}_secret_${randomBytes(8).toString("hex")}`,
      status: "requires_payment_method",
      metadata,
      payment_method: null,
      latest_charge: null,
      last_payment_error: null,
    }
    this.intents.set(intentId, made)
    this.#tell("payment_intent.created", made)
    return made
  }

  update(intentId: string, amount: number): Intent {
    const intent = this.intent(intentId)
    if (intent.status !== "requires_payment_method")
      throw invalid("Unexpected state", "payment_intent_unexpected_state", intent)
    intent.amount = amount
    return intent
  }

  /** The cardholder confirms: `ok`, `declined`, or `3ds`, which then needs `authenticate`. */
  confirm(intentId: string, card: string): Intent {
    const intent = this.intent(intentId)
    if (intent.status !== "requires_payment_method" && intent.status !== "requires_action")
      throw invalid("Unexpected state", "payment_intent_unexpected_state", intent)
    if (card === "declined") {
      intent.status = "requires_payment_method"
      intent.last_payment_error = { code: "card_declined", message: "Your card was declined." }
      this.#tell("payment_intent.payment_failed", intent)
      throw new StripeRefusal(402, "card_error", "Your card was declined.", "card_declined", intent)
    }
    if (card === "3ds") {
      intent.status = "requires_action"
      this.#tell("payment_intent.requires_action", intent)
      return intent
    }
    return this.authenticate(intentId)
  }

  authenticate(intentId: string): Intent {
    const intent = this.intent(intentId)
    intent.latest_charge = id("ch")
    intent.last_payment_error = null
    if (intent.capture_method === "manual") {
      intent.status = "requires_capture"
      intent.amount_capturable = intent.amount
      this.#tell("payment_intent.amount_capturable_updated", intent)
    } else {
      intent.status = "succeeded"
      intent.amount_received = intent.amount
      this.#tell("payment_intent.succeeded", intent)
    }
    return intent
  }

  capture(intentId: string): Intent {
    const intent = this.intent(intentId)
    if (intent.status !== "requires_capture")
      throw invalid("This PaymentIntent could not be captured", "payment_intent_unexpected_state", intent)
    intent.status = "succeeded"
    intent.amount_received = intent.amount_capturable
    intent.amount_capturable = 0
    this.#tell("payment_intent.succeeded", intent)
    return intent
  }

  cancel(intentId: string): Intent {
    const intent = this.intent(intentId)
    if (intent.status === "succeeded" || intent.status === "canceled")
      throw invalid("You cannot cancel this PaymentIntent", "payment_intent_unexpected_state", intent)
    intent.status = "canceled"
    intent.amount_capturable = 0
    this.#tell("payment_intent.canceled", intent)
    return intent
  }

  refundsOf(intentId: string): Refund[] {
    return [...this.refunds.values()].filter((refund) => refund.payment_intent === intentId)
  }

  /** Refunds made since a moment, newest first, a page at a time as Stripe lists them. */
  listRefunds(since: number, after: string | null, limit: number): { data: Refund[]; has_more: boolean } {
    const all = [...this.refunds.values()].filter(({ created }) => created >= since).toReversed()
    const start = after === null ? 0 : all.findIndex((refund) => refund.id === after) + 1
    const data = all.slice(start, start + limit)
    return { data, has_more: start + data.length < all.length }
  }

  refund(intentId: string, amount: number | null, metadata: Record<string, string>): Refund {
    const intent = this.intent(intentId)
    const refunded = this.refundsOf(intentId).reduce((sum, { amount: part }) => sum + part, 0)
    const wanted = amount ?? intent.amount_received - refunded
    if (intent.amount_received === 0)
      throw invalid("This PaymentIntent does not have a successful charge to refund.")
    if (wanted < 1 || wanted > intent.amount_received - refunded)
      throw invalid("Refund amount is greater than unrefunded amount on charge")
    const made: Refund = {
      id: id("re"),
      object: "refund",
      created: Math.floor(Date.now() / 1000),
      amount: wanted,
      currency: intent.currency,
      payment_intent: intentId,
      status: "succeeded",
      reason: null,
      metadata,
    }
    this.refunds.set(made.id, made)
    this.#tell("charge.refunded", {
      id: intent.latest_charge,
      object: "charge",
      payment_intent: intentId,
      amount_refunded: refunded + wanted,
    })
    return made
  }

  dispute(intentId: string): void {
    const intent = this.intent(intentId)
    this.#tell("charge.dispute.created", {
      id: id("dp"),
      object: "dispute",
      amount: intent.amount,
      payment_intent: intentId,
      reason: "fraudulent",
      status: "needs_response",
    })
  }
}
