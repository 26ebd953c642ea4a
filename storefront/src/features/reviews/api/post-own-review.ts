import { orderLineId, orderToken, writeReviewBody } from "@ocop/contracts"
import { localeOfPath, pathInLocale } from "~/shared/i18n/locale"
import { saveFlash } from "~/shared/server/form-flash"
import { readerBackend } from "~/shared/server/reader-backend"
import { OWN_REVIEW_FORM } from "../lib/own-reviews"
import { problemOf } from "./post-reviews-form"
import { sendReviewPhoto } from "./send-photo"

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === "string" ? value : ""
}

/** The chosen photo; a browser sends an empty file for none. */
const photoOf = (form: FormData): File | null => {
  const value = form.get("anh")
  return value instanceof File && value.size > 0 ? value : null
}

/**
 * Handles the review form of an order line: points, text, and a photo when one was chosen. A plain form; the response
 * redirects to the page at that line. The text is saved before the photo is sent, so that a refused photo loses no text.
 */
export async function postOwnReview(request: Request, token: string): Promise<Response> {
  const locale = localeOfPath(new URL(request.url).pathname)
  const to = pathInLocale(`/don-hang/${encodeURIComponent(token)}/danh-gia`, locale)
  const back = (place = "") => new Response(null, { status: 303, headers: { location: to + place } })
  const form = await request.formData().catch(() => null)
  const line = orderLineId.safeParse(form ? textOf(form, "dong") : "").data
  const order = orderToken.safeParse(token).data
  if (!form || !line || !order) return back()

  const call = readerBackend(locale)
  const params = { token: order, lineId: line }
  const text = textOf(form, "nhan_xet").slice(0, 4_000)
  const keep = (problem: string | null): Response => {
    saveFlash(OWN_REVIEW_FORM, { line, problem, text: problem === null ? null : text })
    return back(`#${line}`)
  }
  if (textOf(form, "viec") === "bo-anh") {
    const removed = await call("removeReviewPhoto", { params })
    return keep(removed.ok ? null : problemOf(removed))
  }
  const body = writeReviewBody.safeParse({
    points: Number(textOf(form, "diem")),
    text: text.trim() || null,
    showName: form.get("hien_ten") !== null,
  }).data
  if (!body) return keep("nothing")
  const written = await call("writeProductReview", { params, body })
  if (!written.ok) return keep(problemOf(written))
  const photo = photoOf(form)
  return keep(photo ? await sendReviewPhoto(params, photo, locale) : null)
}
