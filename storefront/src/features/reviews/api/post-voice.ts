import {
  askQuestionBody,
  handle as handleSchema,
  openEnquiryBody,
  reportBody,
  type ApiFailure,
  type ApiResult,
} from "@ocop/contracts"
import { localeOfPath, pathInLocale } from "~/shared/i18n/locale"
import { formFields } from "~/shared/server/form-fields"
import { readerBackend } from "~/shared/server/reader-backend"
import { isVoiceRoom } from "../lib/rooms"
import type { VoiceEcho } from "../lib/views"
import { keepVoiceEcho } from "./echo"

type Fields = Readonly<Record<string, string>>

/** A code for what the pages say in their own words, else the backend's sentence. */
export const problemOf = ({ status, problem }: ApiFailure): string =>
  status === 429 ? "too_many" : problem.message || "away"

const filled = (text: string | undefined): string | null => text?.trim() || null

const redirect = (location: string): Response => new Response(null, { status: 303, headers: { location } })

/**
 * The forms behind a product's page: report, ask, enquire. Plain forms, so that they work before and without the
 * page's scripts; the answer is the page again, with what became of it, or the thread that was opened.
 */
export async function postVoice(request: Request, handle: string, room: string): Promise<Response> {
  const locale = localeOfPath(new URL(request.url).pathname)
  if (!isVoiceRoom(room) || !handleSchema.safeParse(handle).success)
    return redirect(pathInLocale("/san-pham", locale))
  const fields = await formFields(request)
  const here = pathInLocale(`/san-pham/${handle}/${room}`, locale)
  const call = readerBackend(locale)
  const answer = (form: VoiceEcho["form"], result: ApiResult<unknown> | null, kept: Fields): void => {
    const problem = result === null ? "nothing" : result.ok ? null : problemOf(result)
    keepVoiceEcho({ form, problem, fields: problem === null ? {} : kept })
  }
  if (fields.viec === "bao-cao") {
    const body = reportBody.safeParse({
      id: fields.id,
      reason: fields.ly_do,
      note: filled(fields.ghi_them),
    }).data
    answer("report", body ? await call("reportVoice", { body }) : null, { id: fields.id ?? "" })
    return redirect(here)
  }
  if (room === "hoi-si") {
    const { key = "" } = fields
    const body = openEnquiryBody.safeParse({
      key,
      handle,
      quantity: Number(fields.so_luong),
      unit: fields.don_vi,
      provinceCode: fields.tinh,
      place: filled(fields.noi_nhan),
      frequency: fields.bao_lau,
      name: fields.ten,
      organisation: filled(fields.to_chuc),
      phone: fields.dien_thoai,
      email: filled(fields.email),
      text: fields.noi_dung,
    }).data
    const result = body ? await call("openEnquiry", { body }) : null
    if (result?.ok) return redirect(pathInLocale(`/hoi-si/${result.value.token}`, locale))
    answer("bulk", result, fields)
    return redirect(here)
  }
  const body = askQuestionBody.safeParse({
    name: fields.ten,
    contact: fields.lien_he,
    text: fields.cau_hoi,
  }).data
  const to = { params: { handle } }
  answer("ask", body ? await call("askQuestion", { ...to, body }) : null, fields)
  return redirect(`${here}#hoi`)
}
