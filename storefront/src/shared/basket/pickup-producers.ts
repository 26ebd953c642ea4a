import type { BasketView } from "./views"

/** Of the wanted producers those at whose own place the goods of this basket can be fetched. */
export const pickupProducers = ({ groups }: BasketView, wanted: readonly string[]): string[] =>
  groups.flatMap(({ producer, ownPickup }) =>
    ownPickup && wanted.includes(producer.id) ? [producer.id] : [],
  )
