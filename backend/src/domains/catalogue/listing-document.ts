import type { ListingDocument, StarPeriod } from "@ocop/contracts"
import { isCertifiedStar, liveStar, producerCoreName, productGroupOf, productSet } from "@ocop/ocop"
import { indexTerms, type IndexTerms } from "@ocop/vietnamese-search"
import { ratingSummaryOf, type ContributionRow } from "../reviews/rating-summary"
import { epochSecondsOf } from "./epoch"
import { communesMeant, formerPlaceNames, placeName } from "../../shared/place-names"
import type { CertificateRow, LabelRow, ProductRow, VariantRow } from "./graph-rows"

/** A listing's search document with the keywords that are searched but never shown. */
export type IndexedListing = ListingDocument & IndexTerms & { keywords: string[]; placeCodes: string[] }

const factsOf = (row: CertificateRow) => ({
  id: row.id,
  star: row.star,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  status: row.state,
  withdrawnAt: row.withdrawn_at,
  supersededAt: row.superseded_at,
  row,
})

function period(row: CertificateRow): StarPeriod | null {
  if (!isCertifiedStar(row.star)) return null
  return {
    star: row.star,
    from: epochSecondsOf(row.valid_from),
    until: epochSecondsOf(row.valid_until),
    precision: row.validity_precision,
    certificateCode: row.code,
    decisionNumber: row.decision_number,
    decisionDate: row.decision_date,
    issuingBody: row.issuing_body,
    level: row.level,
  }
}

/**
 * Star period that readers compare with their clock: that of the certificate that is live at `at`, else of the next one
 * to begin. Null when none is live or upcoming.
 */
export function currentStarPeriod(rows: readonly CertificateRow[], at: Date): StarPeriod | null {
  const facts = rows.map(factsOf)
  const live = liveStar(facts, at)
  if (live) return period(live.certificate.row)
  const next = rows
    .filter((row) => row.state === "active" && new Date(row.valid_from) > at)
    .sort((a, b) => epochSecondsOf(a.valid_from) - epochSecondsOf(b.valid_from))[0]
  return next ? period(next) : null
}

function postedPrice(variant: VariantRow | undefined): number | null {
  const price = variant?.prices?.find((entry) => entry.currency_code === "vnd" && entry.min_quantity === null)
  return price ? Math.round(Number(price.amount)) : null
}

/** Stock available online: what the one location of the web channel has. */
function availableAt(variant: VariantRow | undefined, locationId: string | null): number {
  let total = 0
  for (const item of variant?.inventory_items ?? []) {
    for (const level of item?.inventory?.location_levels ?? []) {
      if (level.location_id !== locationId) continue
      total += Number(level.stocked_quantity) - Number(level.reserved_quantity)
    }
  }
  return Math.max(0, Math.floor(total))
}

/** Order of variants by rank; ids grow with time, so of equal ranks the older comes first. */
const inOrder = (a: VariantRow, b: VariantRow): number =>
  (a.variant_rank ?? 0) - (b.variant_rank ?? 0) || (a.id < b.id ? -1 : 1)

/** A further size as a page shows it; one without a price is not for sale and is left out. */
function sizeOf(variant: VariantRow, locationId: string | null): ListingDocument["sizes"] {
  const price = postedPrice(variant)
  if (price === null) return []
  return [
    {
      variantId: variant.id,
      unit: variant.title,
      price,
      weightGrams: variant.weight,
      available: availableAt(variant, locationId),
    },
  ]
}

const labelOf = ({ label }: LabelRow): NonNullable<ListingDocument["label"]> => ({
  origin: label.origin ?? null,
  netContent: label.netContent ?? null,
  warning: label.warning ?? null,
  shelfLifeDays: label.shelfLifeDays ?? null,
  alcoholPercent: label.alcoholPercent ?? null,
})

/**
 * Builds a listing's search document, which serves cards, pages, filters and facets. Null when the product is not to be
 * shown: unpublished, without a listing, or of a hidden producer.
 *
 * @param webLocationId stock location of the web channel; null gives every listing no stock
 * @param at moment of writing (UTC)
 * @param more rating summary, missing without any review; label of a listing that its producer created
 */
export function listingDocument(
  product: ProductRow,
  webLocationId: string | null,
  at: Date,
  { rating, label }: { rating?: ContributionRow | undefined; label?: LabelRow | undefined } = {},
): IndexedListing | null {
  const listing = product.listing
  if (product.status !== "published" || !listing?.producer || listing.producer.status !== "published")
    return null
  const producer = listing.producer
  const certificates = [...(product.certificates ?? [])].sort(
    (a, b) => epochSecondsOf(b.valid_from) - epochSecondsOf(a.valid_from),
  )
  const starPeriod = currentStarPeriod(certificates, at)
  const [variant, ...others] = [...(product.variants ?? [])].sort(inOrder)
  const price = postedPrice(variant)
  const available = price === null ? 0 : availableAt(variant, webLocationId)
  const sizes = price === null ? [] : others.flatMap((other) => sizeOf(other, webLocationId))
  const provinceCode = listing.province_code ?? producer.province_code
  const communeCode = listing.commune_code ?? producer.commune_code
  const set = productSet(listing.set_number)
  const group = productGroupOf(listing.set_number)
  const place = placeName(provinceCode, communeCode)
  const placeAsWritten = listing.place_as_written ?? producer.place_as_written
  const keywords = [
    ...(set ? [set.nameVi, set.nameEn] : []),
    ...(group ? [group.nameVi, group.nameEn] : []),
    producer.named ? producerCoreName(producer.name) : "",
    ...formerPlaceNames(communeCode),
  ].filter(Boolean)
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    subtitle: product.subtitle,
    description: product.description,
    story: listing.story,
    ingredients: listing.ingredients,
    usage: listing.usage,
    storage: listing.storage,
    label: label ? labelOf(label) : null,
    videoUrl: label?.video_url ?? null,
    set: listing.set_number,
    group: group?.number ?? 1,
    producer: {
      id: producer.id,
      handle: producer.handle,
      name: producer.name,
      legalType: producer.legal_type,
    },
    womenLed: producer.women_led === true && producer.marker_consent_at !== null,
    provinceCode,
    communeCode,
    placeName: place,
    placeAsWritten,
    starPeriod,
    star: starPeriod?.star ?? 0,
    starFrom: starPeriod?.from ?? 0,
    starUntil: starPeriod?.until ?? 0,
    certificates: certificates.flatMap((row) => {
      const entry = period(row)
      const { state } = row
      // An annulled row was entered by mistake: what it says never was.
      return entry && state !== "annulled" ? [{ ...entry, state, withdrawnReason: row.withdrawn_reason }] : []
    }),
    variantId: variant?.id ?? null,
    unit: listing.unit,
    sizes,
    barcode: variant?.barcode ?? null,
    weightGrams: variant?.weight ?? null,
    price,
    available,
    inStock: available > 0 || sizes.some((size) => size.available > 0),
    images: (product.images ?? []).map((image) => ({ url: image.url, alt: null })),
    illustrative: listing.illustrative ?? [],
    source: listing.source,
    sourceConfidence: listing.source_confidence,
    ...ratingSummaryOf(rating),
    createdAt: epochSecondsOf(product.created_at),
    updatedAt: epochSecondsOf(product.updated_at),
    keywords,
    placeCodes: communesMeant(provinceCode, communeCode, placeAsWritten),
    ...indexTerms({
      title: product.title,
      producerName: producer.name,
      others: [place, placeAsWritten, ...keywords],
    }),
  }
}
