import {
  cancelProducerOrderBody,
  complainBody,
  orderToken,
  producerOrderCode,
  type ApiResult,
} from "@ocop/contracts"
import { readPieces } from "@ocop/typed-values"
import { localeOfPath, pathInLocale } from "~/shared/i18n/locale"
import { formFields } from "~/shared/server/form-fields"
import { readerBackend } from "~/shared/server/reader-backend"
import { saveProducerOrderFlash } from "./producer-order-flash"

/** Prefix of the fields that hold the quantity of each line to cancel: `bo_<line>`. */
const LINE_FIELD = "bo_"

const linesOf = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).flatMap(([name, value]) => {
    if (!name.startsWith(LINE_FIELD)) return []
    const quantity = readPieces(value)
    // Nothing of a line is canceled; what cannot be read is for the contract to refuse.
    return quantity.ok && quantity.value === 0
      ? []
      : [{ id: name.slice(LINE_FIELD.length), quantity: quantity.ok ? quantity.value : value }]
  })

/**
 * Handles the buyer's forms about one producer order: cancellation and complaint. Plain forms, so that they work before
 * and without the page's scripts; the response redirects to the order's page, with the result as a flash.
 */
export async function postProducerOrderAction(request: Request, token: string): Promise<Response> {
  const locale = localeOfPath(new URL(request.url).pathname)
  const fields = await formFields(request)
  const { part = "", act: wanted, key = "", text = "" } = fields
  const act = wanted === "complain" ? "complain" : "cancel"
  const to = pathInLocale(`/don-hang/${encodeURIComponent(token)}`, locale)
  const params = { token: orderToken.safeParse(token).data, code: producerOrderCode.safeParse(part).data }
  if (params.token === undefined || params.code === undefined)
    return new Response(null, { status: 303, headers: { location: to } })

  const call = readerBackend(locale)
  const address = { token: params.token, code: params.code }
  const send = (): Promise<ApiResult<unknown>> | null => {
    if (act === "complain") {
      const body = complainBody.safeParse({ key, text }).data
      return body ? call("complainAboutPart", { params: address, body }) : null
    }
    const body = cancelProducerOrderBody.safeParse({
      key,
      reason: text.trim() || null,
      lines: linesOf(fields),
    }).data
    return body && body.lines?.length ? call("cancelOrderPart", { params: address, body }) : null
  }
  const result = await send()
  const problem = result === null ? "nothing" : result.ok ? null : result.problem.message || "away"
  saveProducerOrderFlash({ part: address.code, act, problem, text: problem === null ? "" : text })
  return new Response(null, { status: 303, headers: { location: `${to}#${address.code}` } })
}
