/** A producer's own terms of delivery, and what is fetched at its place. */
export const producerDeliveryProblemCodes = [
  "delivery_terms_outside",
  "delivery_terms_changed",
  "fetch_closed",
] as const
