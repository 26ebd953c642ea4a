import { changeOwnBasket, BASKET_FORM } from "~/shared/server/basket/basket-service"
import { changeOf } from "~/shared/basket/change"
import { localeOfPath, pathInLocale } from "~/shared/i18n/locale"
import { formFields } from "~/shared/server/form-fields"
import { saveFlash } from "~/shared/server/form-flash"
import { NO_NOTICES, type BasketNotices } from "~/shared/basket/views"

const AWAY: BasketNotices = { ...NO_NOTICES, problem: { code: "temporarily_unavailable", message: "…" } }

/** Handles a change of the basket by a plain form, and redirects to the basket with its notices as a flash. */
export async function postBasket(request: Request): Promise<Response> {
  const locale = localeOfPath(new URL(request.url).pathname)
  const change = changeOf(await formFields(request))
  if (change !== null) {
    const reading = await changeOwnBasket(change, locale)
    saveFlash(BASKET_FORM, { ...(reading.state === "away" ? AWAY : reading.notices) })
  }
  return new Response(null, { status: 303, headers: { location: pathInLocale("/gio-hang", locale) } })
}
