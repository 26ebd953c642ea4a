import { changeOwnBasket, BASKET_FORM } from "~/shared/server/basket/basket-service"
import { changeOf } from "~/shared/basket/change"
import { localeOfPath, pathInLocale } from "~/shared/i18n/locale"
import { formFields } from "~/shared/server/form-fields"
import { keepEcho } from "~/shared/server/form-echo"
import { NO_NEWS, type BasketNews } from "~/shared/basket/views"

const AWAY: BasketNews = { ...NO_NEWS, problem: { code: "temporarily_unavailable", message: "…" } }

/** A change of the basket by a plain form: carries it out and shows the basket, with what there is to tell. */
export async function postBasket(request: Request): Promise<Response> {
  const locale = localeOfPath(new URL(request.url).pathname)
  const change = changeOf(await formFields(request))
  if (change !== null) {
    const reading = await changeOwnBasket(change, locale)
    keepEcho(BASKET_FORM, { ...(reading.state === "away" ? AWAY : reading.news) })
  }
  return new Response(null, { status: 303, headers: { location: pathInLocale("/gio-hang", locale) } })
}
