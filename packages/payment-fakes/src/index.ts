export * from "./bank-messages.js"
export * from "./fake-stripe.js"
export type { Intent, Refund, StripeEvent, StripeState } from "./stripe-state.js"
