import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import { changeOwnBasket, quoteOwnBasket } from "~/shared/server/basket/basket-service"
import { readBasketWithDelivery } from "~/shared/server/basket/basket-with-delivery"
import { placeOfCode } from "~/shared/server/basket/place-cookie"
import { changeOf } from "./change"
import type { BasketResult, BasketWithDelivery, QuoteResult } from "./views"

export interface BuyingInput {
  provinceCode: string
  communeCode: string
  locale: Locale
}

/** Fetches the visitor's basket with its delivery. Never cached. */
export const fetchBasketWithDelivery = createServerFn({ method: "GET" })
  .validator((input: BuyingInput) => ({
    provinceCode: asText(input?.provinceCode, 2),
    communeCode: asText(input?.communeCode, 5),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }): Promise<BasketWithDelivery> => {
    setResponseHeader("cache-control", "private, no-store")
    return readBasketWithDelivery(data, data.locale)
  })

const FIELDS = ["intent", "variantId", "lineId", "quantity", "step"] as const
export type ChangeFields = Partial<Record<(typeof FIELDS)[number], string>>

/** Changes the visitor's basket; `null` when the change is invalid. */
export const sendBasketChange = createServerFn({ method: "POST" })
  .validator((input: { fields: ChangeFields; locale: Locale }) => ({
    change: changeOf(
      Object.fromEntries(FIELDS.map((key) => [key, asText(input?.fields?.[key], 60) || undefined])),
    ),
    locale: asLocale(input?.locale),
  }))
  .handler(async ({ data }): Promise<BasketResult | null> =>
    data.change === null ? null : changeOwnBasket(data.change, data.locale),
  )

/** Fetches the delivery quote of the visitor's basket to a commune; `null` for a code that is no commune. */
export const fetchQuote = createServerFn({ method: "POST" })
  .validator((input: { communeCode: string; fetchFrom: string[]; locale: Locale }) => ({
    communeCode: asText(input?.communeCode, 5),
    fetchFrom: (Array.isArray(input?.fetchFrom) ? input.fetchFrom : [])
      .slice(0, 60)
      .map((id) => asText(id, 60)),
    locale: asLocale(input?.locale),
  }))
  .handler(async ({ data }): Promise<QuoteResult | null> => {
    const place = placeOfCode(data.communeCode)
    return place === null ? null : quoteOwnBasket(place, data.locale, data.fetchFrom)
  })
