/** Producers' delivery terms, and pickup at their premises. */
export const producerDeliveryProblemCodes = [
  "delivery_terms_outside",
  "delivery_terms_changed",
  "fetch_closed",
] as const
