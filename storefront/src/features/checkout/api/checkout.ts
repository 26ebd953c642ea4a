import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import type { PaymentMethod, PickupOffer } from "@ocop/contracts"
import type { BasketWithDelivery } from "~/shared/basket/views"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import { ownBasketId } from "~/shared/server/basket/cookie"
import { readerBackend } from "~/shared/server/reader-backend"
import { readBasketWithDelivery } from "~/shared/server/basket/basket-with-delivery"
import { pickupProducersOf, ORDER_FIELDS, orderFields, paymentOf, type OrderFields } from "../lib/order-form"
import { readCheckoutFlash, type CheckoutFlash } from "./checkout-flash"
import { pickupOffers } from "./pickup-offers"
import { submitOrder, type OrderAnswer } from "./submit-order"

export interface CheckoutData {
  basketWithDelivery: BasketWithDelivery
  flash: CheckoutFlash | null
  methods: PaymentMethod[]
  /** Sales points with listings of the basket, and what each of them lacks. */
  offers: PickupOffer[]
}

/** Available payment methods of the basket; when they cannot be read, the one that always works. */
async function offeredMethods(locale: Locale): Promise<PaymentMethod[]> {
  const id = ownBasketId()
  if (id === null) return ["cod"]
  const offer = await readerBackend(locale)("readPaymentOffer", { params: { id } })
  return offer.ok ? offer.value.methods : ["cod"]
}

/** Fetches the checkout: basket, delivery, payment methods, flash. Never cached. */
export const fetchCheckout = createServerFn({ method: "GET" })
  .validator((input: { locale: Locale }) => ({ locale: asLocale(input?.locale) }))
  .handler(async ({ data }): Promise<CheckoutData> => {
    setResponseHeader("cache-control", "private, no-store")
    const flash = readCheckoutFlash()
    const place = { provinceCode: flash?.fields.province ?? "", communeCode: flash?.fields.commune ?? "" }
    const [basketWithDelivery, methods] = await Promise.all([
      readBasketWithDelivery(place, data.locale, flash ? pickupProducersOf(flash.fields) : []),
      offeredMethods(data.locale),
    ])
    const id = ownBasketId()
    const offers =
      id === null || basketWithDelivery.reading.state !== "ready"
        ? []
        : await pickupOffers(id, basketWithDelivery.delivery.provinceCode, data.locale)
    return { basketWithDelivery, flash, methods, offers }
  })

/** Places the order. Expected refusals are values. */
export const sendOrder = createServerFn({ method: "POST" })
  .validator(
    (input: { fields: OrderFields; expectedTotal: number; locale: Locale; method: PaymentMethod }) => ({
      fields: orderFields(
        Object.fromEntries(ORDER_FIELDS.map((key) => [key, asText(input?.fields?.[key], 4_000)])),
      ),
      expectedTotal: Number.isSafeInteger(input?.expectedTotal) ? input.expectedTotal : 0,
      locale: asLocale(input?.locale),
      method: paymentOf(input?.method),
    }),
  )
  .handler(({ data }): Promise<OrderAnswer> =>
    submitOrder(data.fields, data.expectedTotal, data.locale, data.method),
  )
