import type { CardView } from "./views"

/** Address of the illustration that replaces a photo: the packaging of the set in the producer's brocade. */
export const illustrationOf = (card: Pick<CardView, "set" | "group" | "producer">): string =>
  `/tranh/${card.set}-${card.group}/${card.producer.handle}.svg`
