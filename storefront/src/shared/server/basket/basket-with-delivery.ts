import { province } from "@ocop/places"
import { pickupProducers } from "~/shared/basket/pickup-producers"
import type { BasketWithDelivery, DeliveryChoice } from "~/shared/basket/views"
import type { Locale } from "~/shared/i18n/locale"
import { communeOptions, provinceOptions } from "../places/options"
import { quoteOwnBasket, readOwnBasket } from "./basket-service"
import { addsOnTheWay } from "./cookie"
import { placeOfCode, rememberedPlace } from "./place-cookie"

/** A place from an address or a form; unchecked. */
export interface WantedPlace {
  provinceCode: string
  communeCode: string
}

/**
 * The initial delivery place: the commune asked for; else the province asked for, so that its communes can be
 * chosen; else the one remembered from last time.
 */
export function deliveryPlace(wanted: WantedPlace): Pick<DeliveryChoice, "provinceCode" | "communeCode"> {
  const place = placeOfCode(wanted.communeCode)
  if (place && (wanted.provinceCode === "" || wanted.provinceCode === place.provinceCode)) return place
  if (province(wanted.provinceCode)) return { provinceCode: wanted.provinceCode, communeCode: null }
  return rememberedPlace() ?? { provinceCode: null, communeCode: null }
}

/**
 * The visitor's basket with its delivery quote. The basket is confirmed first, so that the fee fits it.
 *
 * @param fetchFrom producers where the buyer picks up; one that does not offer it any more is left out
 */
export async function readBasketWithDelivery(
  wanted: WantedPlace,
  locale: Locale,
  fetchFrom: readonly string[] = [],
): Promise<BasketWithDelivery> {
  // Before the basket is read: an add that arrives meanwhile is in it, and reading it once more does no harm.
  const adding = addsOnTheWay().length > 0
  const reading = await readOwnBasket(locale)
  const { provinceCode, communeCode } = deliveryPlace(wanted)
  const quote =
    reading.state === "ready" && provinceCode !== null && communeCode !== null
      ? await quoteOwnBasket(
          { provinceCode, communeCode },
          locale,
          pickupProducers(reading.basket, fetchFrom),
        )
      : null
  return {
    reading,
    adding,
    delivery: {
      provinces: provinceOptions(locale),
      provinceCode,
      communes: provinceCode === null ? [] : communeOptions(provinceCode),
      communeCode,
      quote,
    },
  }
}
