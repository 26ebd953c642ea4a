import type { IllustrativeField, ProducerDocument } from "@ocop/contracts"
import { producerCoreName } from "@ocop/ocop"
import { epochSecondsOf } from "./epoch"
import { currentStarPeriod } from "./listing-document"
import { formerPlaceNames, placeName } from "../../shared/place-names"
import type { CertificateRow, ProducerBriefRow } from "./graph-rows"

export interface ProducerRow extends ProducerBriefRow {
  readonly address: string | null
  readonly story: string | null
  readonly founded_year: number | null
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
  readonly cloth: string | null
  readonly visiting: string | null
  readonly zalo: string | null
  readonly map_url: string | null
  readonly contact_consent_at: string | Date | null
  readonly illustrative: IllustrativeField[] | null
  readonly created_at: string | Date
  readonly updated_at: string | Date
  readonly people: ReadonlyArray<{
    name: string
    role: string | null
    words: string | null
    rank: number
    consent_at: string | Date | null
  }> | null
  readonly media: ReadonlyArray<{
    url: string
    alt: string | null
    kind: "cover" | "photo"
    rank: number
  }> | null
  readonly listings: ReadonlyArray<{
    set_number: number
    product: { status: string; certificates: ReadonlyArray<CertificateRow> | null } | null
  }> | null
}

export const producerFields = [
  "*",
  "people.*",
  "media.*",
  "listings.set_number",
  "listings.product.status",
  "listings.product.certificates.*",
]

export type IndexedProducer = ProducerDocument & { keywords: string[] }

/** Search document of a producer's public page; null for a hidden one and for the placeholder of an unnamed one. */
export function producerDocument(row: ProducerRow, at: Date): IndexedProducer | null {
  if (row.status !== "published" || !row.named) return null
  const listings = (row.listings ?? []).filter((listing) => listing.product?.status === "published")
  const now = Math.floor(at.getTime() / 1000)
  const starred = listings.filter((listing) => {
    const period = currentStarPeriod(listing.product?.certificates ?? [], at)
    return period !== null && period.from <= now && now < period.until
  })
  const contact = row.contact_consent_at !== null
  return {
    id: row.id,
    handle: row.handle,
    name: row.name,
    coreName: producerCoreName(row.name),
    legalType: row.legal_type,
    provinceCode: row.province_code,
    communeCode: row.commune_code,
    placeName: placeName(row.province_code, row.commune_code),
    placeAsWritten: row.place_as_written,
    address: row.address,
    story: row.story,
    foundedYear: row.founded_year,
    people: [...(row.people ?? [])]
      .filter((person) => person.consent_at !== null)
      .sort((a, b) => a.rank - b.rank)
      .map(({ name, role, words }) => ({ name, role, words })),
    phone: contact ? row.phone : null,
    email: contact ? row.email : null,
    website: contact ? row.website : null,
    cloth: row.cloth,
    visiting: row.visiting,
    zalo: contact ? row.zalo : null,
    mapUrl: row.map_url,
    womenLed: row.women_led === true && row.marker_consent_at !== null,
    media: [...(row.media ?? [])]
      .sort((a, b) => a.rank - b.rank)
      .map(({ url, alt, kind }) => ({ url, alt, kind })),
    listingCount: listings.length,
    starredCount: starred.length,
    sets: [...new Set(listings.map((listing) => listing.set_number))].sort((a, b) => a - b),
    illustrative: row.illustrative ?? [],
    createdAt: epochSecondsOf(row.created_at),
    updatedAt: epochSecondsOf(row.updated_at),
    keywords: formerPlaceNames(row.commune_code),
  }
}
