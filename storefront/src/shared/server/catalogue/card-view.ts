import type { ListingCard } from "@ocop/contracts"
import type { Locale } from "~/shared/i18n/locale"
import { nextChange, visibleStar } from "~/shared/catalogue/star-visibility"
import type { CardView } from "~/shared/catalogue/views"
import { limitFreshness } from "../request-context"
import { setName } from "./labels"
import { photoView } from "./photo-view"

/**
 * View of a listing's card now. Also limits the page's lifetime, so that no cached page shows an expired star.
 * @param now seconds since the epoch, UTC
 */
export function cardView(card: ListingCard, locale: Locale, now: number): CardView {
  const change = nextChange(card.starPeriod, now)
  if (change !== null) limitFreshness(change)
  return {
    id: card.id,
    handle: card.handle,
    title: card.title,
    producer: { handle: card.producer.handle, name: card.producer.name },
    place: card.placeName,
    star: visibleStar(card.starPeriod, now),
    set: card.set,
    group: card.group,
    setName: setName(card.set, locale),
    unit: card.unit,
    sizeCount: card.sizes?.length ? card.sizes.length + 1 : 0,
    price: card.price,
    priceIsIllustrative: (card.illustrative ?? []).includes("price"),
    inStock: card.inStock,
    variantId: card.variantId,
    image: card.images?.[0] ? photoView(card.images[0]) : null,
  }
}
