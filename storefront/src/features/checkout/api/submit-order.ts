import type { BasketCorrection, PaymentMethod, PickupOffer, PickupShortLine, Problem } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import type { BasketWithDelivery } from "~/shared/basket/views"
import type { Locale } from "~/shared/i18n/locale"
import { readBasketWithDelivery } from "~/shared/server/basket/basket-with-delivery"
import { forgetBasket, ownBasketId } from "~/shared/server/basket/cookie"
import { placeOfCode } from "~/shared/server/basket/place-cookie"
import { readerBackend } from "~/shared/server/reader-backend"
import { shortageText } from "../lib/shortage-text"
import { pickupOffers } from "./pickup-offers"
import {
  checkOrder,
  errorsOfPaths,
  isAllPickup,
  pickupProducersOf,
  isPickup,
  orderBody,
  type OrderErrors,
  type OrderFields,
} from "../lib/order-form"

/** Time limit of placing an order, which reserves stock at every producer. Under load the backend answers after 3 s. */
const TIMEOUT_MS = 25_000

export type OrderAnswer =
  | { ok: true; token: string; code: string; total: number; method: PaymentMethod }
  /** No order yet: the card is confirmed first, on its own page. */
  | { ok: true; card: { clientSecret: string; key: string; total: number } }
  | {
      ok: false
      errors: OrderErrors
      problem: Pick<Problem, "code" | "message"> | null
      /** Too many orders at once: retry after so many seconds. */
      againInSeconds?: number
      /** The basket as it is now, when it differs from what the buyer saw. */
      basketWithDelivery: BasketWithDelivery | null
      /** Sales points where it can be picked up now; read again together with the basket. */
      offers: PickupOffer[]
    }

const refused = (errors: OrderErrors): Extract<OrderAnswer, { ok: false }> => ({
  ok: false,
  errors,
  problem: null,
  basketWithDelivery: null,
  offers: [],
})

/**
 * Places the order of the visitor's basket. Idempotent: the basket is forgotten only when the order's link is on its way
 * to the visitor.
 *
 * @param expectedTotal dong, as the buyer saw it
 */
export async function submitOrder(
  fields: OrderFields,
  expectedTotal: number,
  locale: Locale,
  method: PaymentMethod = "cod",
): Promise<OrderAnswer> {
  const errors = checkOrder(fields)
  if (Object.keys(errors).length > 0) return refused(errors)
  const sends = !isPickup(fields) && !isAllPickup(fields)
  if (sends && placeOfCode(fields.commune)?.provinceCode !== fields.province)
    return refused({ commune: "commune" })
  const id = ownBasketId()
  if (id === null)
    return {
      ok: false,
      errors: {},
      problem: { code: "basket_empty", message: "" },
      basketWithDelivery: null,
      offers: [],
    }
  const body = orderBody(fields, expectedTotal, locale, method)
  const backend = readerBackend(locale, TIMEOUT_MS)
  const params = { id }
  const placed =
    method === "card"
      ? await backend("startCardPayment", { params, body })
      : await backend("placeOrder", { params, body })
  if (placed.ok && "clientSecret" in placed.value) {
    const offer = await backend("readPaymentOffer", { params })
    const key = offer.ok ? offer.value.cardKey : null
    if (key === null)
      return {
        ok: false,
        errors: {},
        problem: { code: "temporarily_unavailable", message: "" },
        basketWithDelivery: null,
        offers: [],
      }
    return { ok: true, card: { ...placed.value, key } }
  }
  if (placed.ok && "token" in placed.value) {
    forgetBasket()
    const { token, code, total } = placed.value
    return { ok: true, token, code, total, method }
  }
  if (placed.ok) throw new Error("An answer of neither route")
  const { code, message, fields: complaints = [], details } = placed.problem
  const wrong = errorsOfPaths(complaints.map((complaint) => complaint.path))
  const again = details?.retryAfterSeconds
  if (placed.status === 503 && typeof again === "number")
    return {
      ...refused(wrong),
      problem: { code: "too_many_requests", message: m.checkout_busy({}, { locale }) },
      againInSeconds: again,
    }
  if (placed.status >= 500 || code === "too_many_requests")
    return { ok: false, errors: wrong, problem: { code, message }, basketWithDelivery: null, offers: [] }
  const to = { provinceCode: fields.province, communeCode: fields.commune }
  const basketWithDelivery = await readBasketWithDelivery(to, locale, pickupProducersOf(fields))
  return {
    ok: false,
    errors: wrong,
    problem: { code, message: [message, ...shortagesText(details, locale)].join(" ") },
    basketWithDelivery: withCorrections(basketWithDelivery, details),
    offers: await pickupOffers(id, basketWithDelivery.delivery.provinceCode, locale),
  }
}

/** Text for each line of which the chosen sales point has too little. */
function shortagesText(details: Problem["details"], locale: Locale): string[] {
  const short = details?.short as PickupShortLine[] | undefined
  return Array.isArray(short) ? short.map((line) => shortageText(line, locale)) : []
}

/** Adds the corrections of a refusal: reading the basket again no longer reports them. */
function withCorrections(
  basketWithDelivery: BasketWithDelivery,
  details: Problem["details"],
): BasketWithDelivery {
  const { reading } = basketWithDelivery
  const corrected = (details?.basket as { corrections?: BasketCorrection[] } | undefined)?.corrections
  if (reading.state === "away" || !Array.isArray(corrected) || corrected.length === 0)
    return basketWithDelivery
  const corrections = [...corrected, ...reading.notices.corrections]
  return { ...basketWithDelivery, reading: { ...reading, notices: { ...reading.notices, corrections } } }
}
