import type { CardView } from "./views"

/** Address of the drawing that stands in for a photograph: the packaging of the set, the producer's cloth. */
export const drawingOf = (card: Pick<CardView, "set" | "group" | "producer">): string =>
  `/tranh/${card.set}-${card.group}/${card.producer.handle}.svg`
