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
import { isReviewSection } from "../lib/sections"
import type { ReviewsFormFlash } from "../lib/views"
import { saveReviewsFormFlash } from "./form-flash"

type Fields = Readonly<Record<string, string>>

/** Code of a problem for which the pages have their own text, else the backend's message. */
export const problemOf = ({ status, problem }: ApiFailure): string =>
  status === 429 ? "too_many" : problem.message || "away"

const textOrNull = (text: string | undefined): string | null => text?.trim() || null

const redirect = (location: string): Response => new Response(null, { status: 303, headers: { location } })

/**
 * Handles the forms of the reviews pages: report, question, enquiry. Plain forms, so that they work before and without
 * the page's scripts; the response redirects to the page, with the result as a flash, or to the enquiry.
 */
export async function postReviewsForm(request: Request, handle: string, section: string): Promise<Response> {
  const locale = localeOfPath(new URL(request.url).pathname)
  if (!isReviewSection(section) || !handleSchema.safeParse(handle).success)
    return redirect(pathInLocale("/san-pham", locale))
  const fields = await formFields(request)
  const pageUrl = pathInLocale(`/san-pham/${handle}/${section}`, locale)
  const call = readerBackend(locale)
  const answer = (form: ReviewsFormFlash["form"], result: ApiResult<unknown> | null, typed: Fields): void => {
    const problem = result === null ? "nothing" : result.ok ? null : problemOf(result)
    saveReviewsFormFlash({ form, problem, fields: problem === null ? {} : typed })
  }
  if (fields.viec === "bao-cao") {
    const body = reportBody.safeParse({
      id: fields.id,
      reason: fields.ly_do,
      note: textOrNull(fields.ghi_them),
    }).data
    answer("report", body ? await call("reportContribution", { body }) : null, { id: fields.id ?? "" })
    return redirect(pageUrl)
  }
  if (section === "hoi-si") {
    const { key = "" } = fields
    const body = openEnquiryBody.safeParse({
      key,
      handle,
      quantity: fields.so_luong,
      unit: fields.don_vi,
      provinceCode: fields.tinh,
      place: textOrNull(fields.noi_nhan),
      frequency: fields.bao_lau,
      name: fields.ten,
      organisation: textOrNull(fields.to_chuc),
      phone: fields.dien_thoai,
      email: textOrNull(fields.email),
      text: fields.noi_dung,
    }).data
    const result = body ? await call("openEnquiry", { body }) : null
    if (result?.ok) return redirect(pathInLocale(`/hoi-si/${result.value.token}`, locale))
    answer("bulk", result, fields)
    return redirect(pageUrl)
  }
  const body = askQuestionBody.safeParse({
    name: fields.ten,
    contact: fields.lien_he,
    text: fields.cau_hoi,
  }).data
  const to = { params: { handle } }
  answer("ask", body ? await call("askQuestion", { ...to, body }) : null, fields)
  return redirect(`${pageUrl}#hoi`)
}
