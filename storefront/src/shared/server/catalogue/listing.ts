import type { ListingDocument } from "@ocop/contracts"
import { formatWeight } from "@ocop/marketplace-rules"
import { formatDateVi, lastDayOfPeriod } from "@ocop/vietnam-time"
import { productSet } from "@ocop/ocop"
import { isVisible, nextChange } from "~/shared/catalogue/star-visibility"
import { recognitionStatusOf } from "~/shared/catalogue/recognition-status"
import type { CertificateView, ListingView, ReadResult, SizeView } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { backend } from "../backend"
import { nowSeconds } from "../clock"
import { limitFreshness } from "../request-context"
import { cardView } from "./card-view"
import { labelRows } from "./label-rows"
import { legalTypeName, provinceName } from "./labels"
import { readCards } from "./listings"
import { readOne } from "./one-document"
import { photoView } from "./photo-view"
import { productReviewsMarkup, ratingText } from "../reviews/product-reviews"

type Certificate = ListingDocument["certificates"][number]

/** @param now seconds since the epoch, UTC */
export function certificateView(certificate: Certificate, now: number): CertificateView {
  const state =
    certificate.state !== "active"
      ? certificate.state
      : isVisible(certificate, now)
        ? "live"
        : now < certificate.from
          ? "future"
          : "expired"
  return {
    star: certificate.star,
    code: certificate.certificateCode,
    decisionNumber: certificate.decisionNumber,
    decisionDate: certificate.decisionDate ? readableDate(certificate.decisionDate) : null,
    issuingBody: certificate.issuingBody,
    firstDay: formatDateVi(certificate.from * 1000),
    lastDay: formatDateVi(lastDayOfPeriod(certificate.until * 1000)),
    yearOnly: certificate.precision === "year",
    state,
    withdrawnReason: certificate.withdrawnReason,
  }
}

/** A date as Vietnamese write it; one that cannot be read is shown as it was recorded. */
function readableDate(text: string): string {
  try {
    return formatDateVi(text)
  } catch {
    return text
  }
}

const weightWords = (grams: number | null): string | null => (grams ? formatWeight(grams) : null)

/** Sizes of a listing; documents that were indexed before sizes existed have none. */
function sizesOf({ price, variantId, unit, weightGrams, available, sizes }: ListingDocument): SizeView[] {
  const others = (sizes as ListingDocument["sizes"] | undefined) ?? []
  if (others.length === 0 || price === null || variantId === null) return []
  const first = { variantId, unit, price, weightGrams, available }
  return [first, ...others].map(({ weightGrams: grams, ...size }) => ({
    ...size,
    weight: weightWords(grams),
  }))
}

/** Reads the product page of a listing, with more listings of the same producer. */
export async function readListingPage(handle: string, locale: Locale): Promise<ReadResult<ListingView>> {
  const read = await readOne<ListingDocument>("listing", handle, () =>
    backend(locale)("readListing", { params: { handle } }),
  )
  if (!read.ok) return read
  const listing = read.value
  const now = nowSeconds()
  const certificates = listing.certificates ?? []
  for (const certificate of certificates) {
    const change = nextChange(certificate, now)
    if (change !== null) limitFreshness(change)
  }
  const views = certificates.map((certificate) => certificateView(certificate, now))
  const more = await readCards({ producers: [listing.producer.handle] }, 7, locale)
  return {
    ok: true,
    value: {
      ...cardView(listing, locale, now),
      subtitle: listing.subtitle,
      description: listing.description,
      story: listing.story,
      label: labelRows(listing, locale),
      film: listing.videoUrl ?? null,
      barcode: listing.barcode,
      weight: weightWords(listing.weightGrams),
      available: listing.available,
      sizes: sizesOf(listing),
      images: (listing.images ?? []).map(photoView),
      illustrative: listing.illustrative ?? [],
      legalType: listing.producer.legalType ? legalTypeName(listing.producer.legalType, locale) : null,
      womenLed: listing.womenLed,
      provinceCode: listing.provinceCode,
      provinceName: listing.provinceCode ? provinceName(listing.provinceCode, locale) : null,
      recognitionStatus: recognitionStatusOf(views),
      certificates: views,
      source: listing.source,
      sourceConfidence: listing.sourceConfidence,
      ageRestricted: productSet(listing.set)?.ageRestricted ?? false,
      rating: listing.ratingCount
        ? {
            average: listing.ratingTenths / 10,
            words: ratingText(listing, locale),
            count: listing.ratingCount,
          }
        : null,
      reviewsMarkup: productReviewsMarkup(listing, locale),
      more: more.ok ? more.value.cards.filter((card) => card.handle !== handle).slice(0, 6) : [],
    },
  }
}
