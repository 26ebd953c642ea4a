import { changeOwnBasket, BASKET_FORM } from "~/shared/server/basket/basket-service"
import { endAdd } from "~/shared/server/basket/cookie"
import { changeOf } from "~/shared/basket/change"
import { localeOfPath, pathInLocale } from "~/shared/i18n/locale"
import { formFields } from "~/shared/server/form-fields"
import { saveFlash } from "~/shared/server/form-flash"
import { NO_NOTICES, type AddAnswer, type BasketNotices, type BasketResult } from "~/shared/basket/views"

const AWAY: BasketNotices = { ...NO_NOTICES, problem: { code: "temporarily_unavailable", message: "…" } }

const noticesOf = (reading: BasketResult): BasketNotices =>
  reading.state === "away" ? AWAY : reading.notices

/**
 * Handles a change of the basket by a form. A plain form is redirected to the basket with its notices as a flash; one that
 * a page sent and that asks for JSON is told the problem.
 */
export async function postBasket(request: Request): Promise<Response> {
  const locale = localeOfPath(new URL(request.url).pathname)
  const staysOnPage = request.headers.get("accept") === "application/json"
  const fields = await formFields(request)
  const change = changeOf(fields)
  const notices = change === null ? null : noticesOf(await changeOwnBasket(change, locale, fields.key))
  if (fields.key !== undefined) endAdd(fields.key)
  if (staysOnPage) {
    const answer: AddAnswer = { problem: notices?.problem ?? null }
    const headers = { "cache-control": "private, no-store" }
    return Response.json(answer, { status: notices === null ? 400 : 200, headers })
  }
  if (notices !== null) saveFlash(BASKET_FORM, { ...notices })
  return new Response(null, { status: 303, headers: { location: pathInLocale("/gio-hang", locale) } })
}
