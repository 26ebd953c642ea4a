import { enquiryMessageBody, enquiryToken } from "@ocop/contracts"
import { localeOfPath, pathInLocale } from "~/shared/i18n/locale"
import { keepEcho } from "~/shared/server/form-echo"
import { formFields } from "~/shared/server/form-fields"
import { readerBackend } from "~/shared/server/reader-backend"
import { THREAD_FORM } from "../lib/thread"
import { problemOf } from "./post-voice"

/** The buyer writes, or ends the thread. A plain form; the answer is the thread again. */
export async function postThread(request: Request, token: string): Promise<Response> {
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
  if (!result.ok) keepEcho(THREAD_FORM, { problem: problemOf(result), text })
  return back
}
