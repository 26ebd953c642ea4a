import { enquiryMessageBody, enquiryToken } from "@ocop/contracts"
import { localeOfPath, pathInLocale } from "~/shared/i18n/locale"
import { saveFlash } from "~/shared/server/form-flash"
import { formFields } from "~/shared/server/form-fields"
import { readerBackend } from "~/shared/server/reader-backend"
import { ENQUIRY_FORM } from "../lib/enquiry"
import { problemOf } from "./post-reviews-form"

/** Handles the buyer's forms: a message, or closing the enquiry. Plain forms; the response redirects to the enquiry. */
export async function postEnquiryMessage(request: Request, token: string): Promise<Response> {
  const locale = localeOfPath(new URL(request.url).pathname)
  const location = pathInLocale(`/hoi-si/${encodeURIComponent(token)}`, locale)
  const back = new Response(null, { status: 303, headers: { location } })
  const known = enquiryToken.safeParse(token).data
  if (!known) return back
  const { viec, key = "", text = "" } = await formFields(request)
  const call = readerBackend(locale)
  const params = { token: known }
  const body = enquiryMessageBody.safeParse({ key, text }).data
  if (viec !== "ket-thuc" && !body) return back
  const result =
    viec === "ket-thuc"
      ? await call("closeEnquiry", { params })
      : await call("writeEnquiry", { params, body: body! })
  if (!result.ok) saveFlash(ENQUIRY_FORM, { problem: problemOf(result), text })
  return back
}
