import type Stripe from "stripe"
import { cardClient } from "../../providers/stripe-payment/service"
import { ProblemError } from "../../shared/errors/problem"
import { cardKeys } from "./settings"

let known: { key: string; client: Stripe } | null = null

/** Stripe client for calls beside Medusa's payment provider. @throws ProblemError without keys */
export function stripe(): Stripe {
  const keys = cardKeys()
  if (!keys) throw new ProblemError("payment_method_unavailable")
  const host = process.env.STRIPE_HOST
  const key = `${keys.secret} ${host ?? ""}`
  if (known?.key !== key) known = { key, client: cardClient({ apiKey: keys.secret, host }) }
  return known.client
}
