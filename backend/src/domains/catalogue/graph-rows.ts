import type { IllustrativeField, LegalType, ListingDocument } from "@ocop/contracts"

/** Rows as `query.graph` returns them for the fields below; unselected fields are not typed. */
export interface CertificateRow {
  readonly id: string
  readonly code: string
  readonly star: number
  readonly level: "district" | "province" | "central"
  readonly decision_number: string | null
  readonly decision_date: string | null
  readonly issuing_body: string | null
  readonly valid_from: string | Date
  readonly valid_until: string | Date
  readonly validity_precision: "day" | "year"
  readonly state: "active" | "withdrawn" | "superseded" | "annulled"
  readonly superseded_at: string | Date | null
  readonly withdrawn_at: string | Date | null
  readonly withdrawn_reason: string | null
}

export interface ProducerBriefRow {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly named: boolean
  readonly legal_type: LegalType | null
  readonly province_code: string | null
  readonly commune_code: string | null
  readonly place_as_written: string | null
  readonly women_led: boolean | null
  readonly marker_consent_at: string | Date | null
  readonly status: "published" | "hidden"
}

export interface ListingRow {
  readonly id: string
  readonly product_id: string
  readonly set_number: number
  readonly unit: string | null
  readonly story: string | null
  readonly ingredients: string | null
  readonly usage: string | null
  readonly storage: string | null
  readonly province_code: string | null
  readonly commune_code: string | null
  readonly place_as_written: string | null
  readonly illustrative: IllustrativeField[] | null
  readonly source: string | null
  readonly source_confidence: "reported" | "own-knowledge" | null
  readonly updated_at: string | Date
  readonly producer: ProducerBriefRow
}

export interface LevelRow {
  readonly location_id: string
  readonly stocked_quantity: number
  readonly reserved_quantity: number
}

export interface VariantRow {
  readonly id: string
  readonly title: string
  readonly barcode: string | null
  readonly weight: number | null
  readonly variant_rank: number | null
  readonly prices: ReadonlyArray<{
    amount: number
    currency_code: string
    min_quantity: number | null
  }> | null
  readonly inventory_items: ReadonlyArray<{
    inventory: { location_levels: ReadonlyArray<LevelRow> | null } | null
  } | null> | null
}

export interface ProductRow {
  readonly id: string
  readonly handle: string
  readonly title: string
  readonly subtitle: string | null
  readonly description: string | null
  readonly status: string
  readonly created_at: string | Date
  readonly updated_at: string | Date
  readonly images: ReadonlyArray<{ url: string }> | null
  readonly variants: ReadonlyArray<VariantRow> | null
  readonly listing: ListingRow | null
  readonly certificates: ReadonlyArray<CertificateRow> | null
}

/** A row of the view `listing_label`. */
export interface LabelRow {
  readonly id: string
  readonly label: Partial<NonNullable<ListingDocument["label"]>>
  readonly video_url: string | null
}

export const labelFields = ["id", "label", "video_url"]

/** Fields of everything that a listing's search document contains, in one graph query. */
export const productFields = [
  "id",
  "handle",
  "title",
  "subtitle",
  "description",
  "status",
  "created_at",
  "updated_at",
  "images.url",
  "variants.id",
  "variants.title",
  "variants.barcode",
  "variants.weight",
  "variants.variant_rank",
  "variants.prices.amount",
  "variants.prices.currency_code",
  "variants.prices.min_quantity",
  "variants.inventory_items.inventory.location_levels.location_id",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "variants.inventory_items.inventory.location_levels.reserved_quantity",
  "listing.*",
  "listing.producer.*",
  "certificates.*",
]
