import type { IllustrativeField } from "@ocop/contracts"

/*
 * View models of the catalogue. The storefront's server builds them from documents, in the visitor's language and with stars
 * compared to its clock, so that the browser needs no lists of places or sets and no clock of its own.
 */

export interface PhotoView {
  url: string
  alt: string | null
  /** The shop serves it in other widths and formats. */
  sized: boolean
}

/** A result card. */
export interface CardView {
  id: string
  handle: string
  title: string
  producer: { handle: string; name: string }
  place: string | null
  /** Stars of a certificate that is valid now. */
  star: number | null
  set: number
  group: number
  setName: string
  unit: string | null
  /** In how many sizes it comes; 0: in one. Unit and price are of the first. */
  sizeCount: number
  /** Integer dong; null: “liên hệ”. */
  price: number | null
  priceIsIllustrative: boolean
  inStock: boolean
  variantId: string | null
  image: PhotoView | null
}

export interface FacetOption {
  /** Its value in the address. */
  value: string
  label: string
  count: number
  selected: boolean
}

export interface FacetsView {
  sao: FacetOption[]
  nhom: FacetOption[]
  bo: FacetOption[]
  tinh: FacetOption[]
  xa: FacetOption[]
  nsx: FacetOption[]
  loai: FacetOption[]
  chungNhan: number
  conHang: number
  nu: number
}

/** An active filter with its label. */
export interface ChipView {
  key: string
  value: string
  label: string
}

/** What was understood of a query's words besides the product: filters, corrections. */
export interface MeantView {
  /** Filters that the words ask for; `q` is the query without them. */
  chips: Array<{ label: string; q: string }>
  /** The corrected query, where typing errors were corrected without asking. */
  readAs: string | null
  /** A query that may have been meant. */
  didYouMean: string | null
}

export interface BrowseView {
  /** `postgres`: the fallback search answered, which is simpler. */
  engine: "meilisearch" | "postgres"
  cards: CardView[]
  total: number
  page: number
  pages: number
  facets: FacetsView
  chips: ChipView[]
  /** Listings that match some of the words, where few match all. */
  near: CardView[]
  /** Null without words. */
  meant: MeantView | null
}

/**
 * What may be said of a listing's recognition now. "OCOP" is said only of a certificate in force; of one that ended, that
 * there was one; of anything else, nothing.
 */
export type RecognitionStatusView =
  | {
      kind: "live" | "lapsed"
      star: number
      /** dd/MM/yyyy, the last day of the certificate */ lastDay: string
    }
  | { kind: "none" }

export interface CertificateView {
  star: number
  code: string
  decisionNumber: string | null
  /** dd/MM/yyyy */
  decisionDate: string | null
  issuingBody: string | null
  /** dd/MM/yyyy, both days included. */
  firstDay: string
  lastDay: string
  /** The list gave only the year, so the period is counted from 1 January. */
  yearOnly: boolean
  state: "live" | "future" | "expired" | "withdrawn" | "superseded"
  withdrawnReason: string | null
}

/** One size of a listing. */
export interface SizeView {
  variantId: string
  unit: string | null
  price: number
  weight: string | null
  available: number
}

export interface ListingView extends CardView {
  subtitle: string | null
  description: string | null
  story: string | null
  /** Label data in the visitor's language; what is not known is left out. */
  label: Array<{ name: string; value: string; illustrative: boolean }>
  /** Address of a video on a known service. */
  film: string | null
  barcode: string | null
  weight: string | null
  available: number
  /** Sizes to choose from, the first one included; empty when there is nothing to choose. */
  sizes: SizeView[]
  images: PhotoView[]
  illustrative: IllustrativeField[]
  legalType: string | null
  womenLed: boolean
  provinceCode: string | null
  provinceName: string | null
  recognitionStatus: RecognitionStatusView
  certificates: CertificateView[]
  source: string | null
  sourceConfidence: "reported" | "own-knowledge" | null
  ageRestricted: boolean
  /** Rating by verified buyers; null without a review. `words` is the summary in the visitor's language. */
  rating: { average: number; words: string; count: number } | null
  /** Reviews and questions as static markup from the storefront's server. */
  reviewsMarkup: string
  more: CardView[]
}

/** Result of reading the catalogue; `unavailable`: neither the search engine nor the fallback search answered. */
export type ReadResult<T> = { ok: true; value: T } | { ok: false; reason: "not_found" | "unavailable" }

export interface HomeView {
  engine: "meilisearch" | "postgres"
  total: number
  /** Of them, with a certificate in force. */
  certifiedTotal: number
  producerTotal: number
  provinceTotal: number
  starred: CardView[]
  newest: CardView[]
  groups: Array<{ number: number; name: string; count: number }>
  producers: Array<{
    handle: string
    name: string
    place: string | null
    legalType: string | null
    listingCount: number
  }>
  points: Array<{ handle: string; name: string; place: string | null }>
  pointTotal: number
}

/** One suggestion below the search box. */
export interface TypingSuggestion {
  kind: "query" | "listing" | "producer" | "place" | "set"
  /** Handle, code, number of the set, or the words of a query. */
  value: string
  name: string
  note: string | null
}
