import { handle as handleSchema, type ApiFailure, type ListingDocument } from "@ocop/contracts"
import { provinces } from "@ocop/places/provinces"
import { m } from "~/paraglide/messages"
import type { ReadResult } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { backend } from "~/shared/server/backend"
import { readOne } from "~/shared/server/catalogue/one-document"
import { photoView } from "~/shared/server/catalogue/photo-view"
import type { ReviewSection } from "../lib/sections"
import type { ReviewsPageView } from "../lib/views"
import { takeReviewsFormFlash } from "./form-flash"

const failureOf = ({ status }: ApiFailure): ReadResult<never> => ({
  ok: false,
  reason: status === 404 || status === 400 ? "not_found" : "unavailable",
})

/** Provinces sorted by their Vietnamese name without "tỉnh" or "thành phố". */
const provincesFor = (locale: Locale) =>
  [...provinces]
    .sort((a, b) => a.nameVi.localeCompare(b.nameVi, "vi"))
    .map(({ code, nameVi, nameEn }) => ({ code, name: locale === "en" ? nameEn : nameVi }))

/** Reads a reviews page of a product: reviews, questions, or the enquiry form. */
export async function readReviewsPage({
  handle,
  section,
  locale,
  after,
}: {
  handle: string
  section: ReviewSection
  locale: Locale
  after: string
}): Promise<ReadResult<ReviewsPageView>> {
  if (!handleSchema.safeParse(handle).success) return { ok: false, reason: "not_found" }
  const call = backend(locale)
  const read = await readOne<ListingDocument>("listing", handle, () =>
    call("readListing", { params: { handle } }),
  )
  if (!read.ok) return read
  const { title, producer, unit } = read.value
  const common = { handle, title, producer: producer.name, flash: takeReviewsFormFlash() }
  const asked = { params: { handle }, query: after ? { after } : {} }
  if (section === "hoi-si")
    return {
      ok: true,
      value: {
        ...common,
        section,
        heading: m.review_bulk({}, { locale }),
        key: crypto.randomUUID(),
        unit,
        provinces: provincesFor(locale),
      },
    }
  if (section === "hoi-dap") {
    const page = await call("listShownQuestions", asked)
    if (!page.ok) return failureOf(page)
    const { questions, nextAfter } = page.value
    return {
      ok: true,
      value: { ...common, section, heading: m.review_questions({}, { locale }), questions, nextAfter },
    }
  }
  const page = await call("listShownReviews", asked)
  if (!page.ok) return failureOf(page)
  const { reviews, summary, nextAfter } = page.value
  return {
    ok: true,
    value: {
      ...common,
      section,
      heading: m.review_reviews({}, { locale }),
      summary,
      reviews: reviews.map((review) => ({
        review,
        photo: review.photoUrl ? photoView({ url: review.photoUrl, alt: null }) : null,
      })),
      nextAfter,
    },
  }
}
