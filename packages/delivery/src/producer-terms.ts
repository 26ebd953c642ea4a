import type { Band, BandTariff, Tariff } from "./tariffs.js"

/** The bands from near to far. */
export const bandsByDistance: readonly Band[] = [
  "same_commune",
  "same_province",
  "same_region",
  "neighbour_region",
  "far",
]

/** A producer's price of a parcel of one band. The weight that the base fee covers stays the platform's. */
export interface OwnBand {
  readonly baseDong: number
  /** For every further 500 g begun, in dong */
  readonly perExtra500gDong: number
  /** Days from dispatch to the door, at least and at most */
  readonly days: readonly [min: number, max: number]
}

/** Minutes after midnight, Asia/Ho_Chi_Minh. `day`: 1 Monday to 7 Sunday. */
export interface OpenPeriod {
  readonly day: number
  readonly opens: number
  readonly closes: number
}

/** Pickup at the producer's premises. */
export interface OwnPickup {
  readonly provinceCode: string
  readonly communeCode: string
  /** House number, street, hamlet */
  readonly street: string
  readonly openingHours: readonly OpenPeriod[]
  /** Hours from acceptance until the goods are ready for pickup */
  readonly preparationHours: number
}

/** A producer's delivery terms. Where it sets none, the platform's tariff applies. */
export interface ProducerTerms {
  readonly bands: Readonly<Partial<Record<Band, OwnBand>>>
  /** The producer's goods of one basket worth at least this much travel free; null: never by the producer's will */
  readonly freeFromDong: number | null
  /** Null: no pickup at the producer's premises. */
  readonly pickup: OwnPickup | null
}

export const noTerms: ProducerTerms = { bands: {}, freeFromDong: null, pickup: null }

/** The tariff of one producer's parcels: its own bands over the platform's. */
export function tariffOf(tariff: Tariff, terms: ProducerTerms | null): Tariff {
  if (!terms) return tariff
  const bands = Object.fromEntries(
    bandsByDistance.map((band): [Band, BandTariff] => [
      band,
      { ...tariff.bands[band], ...terms.bands[band] },
    ]),
  ) as Record<Band, BandTariff>
  return { ...tariff, bands, freeFromDong: terms.freeFromDong ?? tariff.freeFromDong }
}

export interface FreeDelivery {
  /** Goods of the producer worth this much travel free, dong */
  readonly from: number
  /** What is missing, dong; 0: it travels free */
  readonly missing: number
}

/** How far a producer's goods are from travelling free; null when they never do. */
export function freeDelivery(
  tariff: Tariff,
  terms: ProducerTerms | null,
  itemsTotal: number,
): FreeDelivery | null {
  const { freeFromDong } = tariffOf(tariff, terms)
  return freeFromDong === null
    ? null
    : { from: freeFromDong, missing: Math.max(0, freeFromDong - itemsTotal) }
}
