import type { BasketView } from "./views"

/** Those of the wanted producers that offer pickup for this basket. */
export const pickupProducers = ({ groups }: BasketView, wanted: readonly string[]): string[] =>
  groups.flatMap(({ producer, ownPickup }) =>
    ownPickup && wanted.includes(producer.id) ? [producer.id] : [],
  )
