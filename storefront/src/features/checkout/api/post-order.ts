import { localeOfPath, pathInLocale } from "~/shared/i18n/locale"
import { BASKET_FORM } from "~/shared/server/basket/basket-service"
import { saveFlash } from "~/shared/server/form-flash"
import { formFields } from "~/shared/server/form-fields"
import { isAllPickup, isPickup, orderFields, paymentOf, tickedBoxes } from "../lib/order-form"
import { clearCheckoutFlash, saveCheckoutFlash } from "./checkout-flash"
import { submitOrder } from "./submit-order"

const goTo = (location: string) => new Response(null, { status: 303, headers: { location } })

/**
 * Handles the order form without scripts. `intent=place` only shows communes and the delivery price; an order whose
 * delivery price was not on the page is not placed, since the buyer must have seen it (Law 19/2023/QH15).
 */
export async function postOrder(request: Request): Promise<Response> {
  const locale = localeOfPath(new URL(request.url).pathname)
  const back = () => goTo(pathInLocale("/dat-hang", locale))
  const sent = await formFields(request)
  const fields = { ...orderFields(sent), fetch: tickedBoxes(Object.keys(sent)) }
  const pickup = isPickup(fields)
  const expected = (pickup ? sent.pickupTotal : sent.expectedTotal) ?? ""
  const sends = !pickup && !isAllPickup(fields)
  const unseen = sends && (sent.quotedCommune !== fields.commune || !/^\d{1,11}$/.test(expected))
  if (sent.intent === "place" || (unseen && fields.commune !== "")) {
    saveCheckoutFlash({ fields, errors: {}, problem: null, seeFee: sent.intent !== "place" })
    return back()
  }
  const method = paymentOf(sent.payment)
  // A card needs the page's scripts and is not offered without them; it must not silently become something else.
  if (method === "card") return back()
  const answer = await submitOrder(fields, Number(expected), locale, method)
  if (answer.ok && "token" in answer) {
    clearCheckoutFlash()
    if (answer.method === "vietqr") return goTo(pathInLocale(`/thanh-toan/${answer.token}`, locale))
    return goTo(`${pathInLocale(`/don-hang/${answer.token}`, locale)}?moi=1`)
  }
  if (answer.ok) return back()
  const { errors, problem, basketWithDelivery } = answer
  saveCheckoutFlash({ fields, errors, problem, seeFee: false })
  if (basketWithDelivery && basketWithDelivery.reading.state !== "away")
    saveFlash(BASKET_FORM, { ...basketWithDelivery.reading.notices, problem: null })
  return back()
}
