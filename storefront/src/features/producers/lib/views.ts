import type { IllustrativeField } from "@ocop/contracts"
import type { CardView, CertificateView, PhotoView } from "~/shared/catalogue/views"

/** Card of a producer in the list, in the visitor's language. */
export interface ProducerCardView {
  handle: string
  name: string
  legalType: string | null
  place: string | null
  listingCount: number
  womenLed: boolean
  /** First words of the story. */
  excerpt: string | null
  /** Names of at most three product sets. */
  sets: string[]
  photo: { url: string; alt: string | null } | null
}

export interface ProducerListView {
  engine: "meilisearch" | "postgres"
  hits: ProducerCardView[]
  total: number
  page: number
  pages: number
  provinces: Array<{ code: string; name: string }>
}

/** A valid certificate of one of the producer's listings. */
export interface ListingCertificate {
  handle: string
  title: string
  certificate: CertificateView
  /** The decision's number or date was made up for the demonstration. */
  illustrative: boolean
}

export interface ProducerView {
  handle: string
  name: string
  legalType: string | null
  place: string | null
  address: string | null
  province: string | null
  story: string | null
  foundedYear: number | null
  phone: string | null
  email: string | null
  website: string | null
  zalo: string | null
  mapUrl: string | null
  /** Seed of the brocade on cover, medallion and poster. */
  patternSeed: string
  womenLed: boolean
  cover: PhotoView | null
  /** Story, visits and contact as static markup. */
  about: string
  illustrative: IllustrativeField[]
  sets: string[]
  listings: CardView[]
  listingTotal: number
  certificates: ListingCertificate[]
}
