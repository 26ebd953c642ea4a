import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import { orderToken } from "@ocop/contracts"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import { readerBackend } from "~/shared/server/reader-backend"
import { photoView } from "~/shared/server/catalogue/photo-view"
import { takeFlash } from "~/shared/server/form-flash"
import type { OwnReviewFlash, OwnReviewsResult } from "../lib/own-reviews"
import { OWN_REVIEW_FORM } from "../lib/own-reviews"

function takeOwnReviewFlash(): OwnReviewFlash | null {
  const { line, problem, text } = takeFlash(OWN_REVIEW_FORM) ?? {}
  if (typeof line !== "string") return null
  return {
    line,
    problem: typeof problem === "string" ? problem : null,
    text: typeof text === "string" ? text : null,
  }
}

async function readOwnReviews(token: string, locale: Locale): Promise<OwnReviewsResult> {
  const checked = orderToken.safeParse(token)
  if (!checked.success) return { state: "invalid" }
  const read = await readerBackend(locale)("listReviewableLines", { params: { token: checked.data } })
  if (!read.ok) return read.status < 500 && read.status !== 429 ? { state: "invalid" } : { state: "away" }
  const lines = read.value.lines.map((line) => ({
    ...line,
    photo: line.review?.photoUrl ? photoView({ url: line.review.photoUrl, alt: null }) : null,
  }))
  return { state: "ready", lines, flash: takeOwnReviewFlash() }
}

/** Fetches the lines of an order that its buyer may review. Never cached. */
export const fetchOwnReviews = createServerFn({ method: "POST" })
  .validator((input: { token: string; locale: Locale }) => ({
    token: asText(input?.token, 201),
    locale: asLocale(input?.locale),
  }))
  .handler(({ data }) => {
    setResponseHeader("cache-control", "private, no-store")
    return readOwnReviews(data.token, data.locale)
  })
