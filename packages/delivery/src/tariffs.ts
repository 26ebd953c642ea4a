/**
 * How far a parcel goes. The words are those of the places package, restated instead of imported: delivery
 * has no dependencies, so that any shop could use it with its own bands and measuring function.
 */
export type Band = "same_commune" | "same_province" | "same_region" | "neighbour_region" | "far"

export interface BandTariff {
  /** Fee of a parcel up to `baseGrams`, in dong */
  baseDong: number
  baseGrams: number
  /** For every further 500 g begun, in dong */
  perExtra500gDong: number
  /** Days from dispatch to the door, at least and at most */
  days: readonly [min: number, max: number]
}

export interface Tariff {
  /** First moment at which it applies (ISO 8601 with zone) */
  validFrom: string
  source: string
  bands: Readonly<Record<Band, BandTariff>>
  /** Goods of one producer worth at least this much travel free; null: never */
  freeFromDong: number | null
  /** Heavier goods of one producer need an agreement of their own */
  maxParcelGrams: number
}

/**
 * The platform's own tariff, ILLUSTRATIVE: no carrier's price list, only amounts of the usual size so that the
 * shop works. A real contract is one more row with its date and source. Oldest first.
 */
export const tariffs: readonly Tariff[] = [
  {
    validFrom: "2025-07-01T00:00:00+07:00",
    source: "Platform tariff, illustrative",
    freeFromDong: null,
    maxParcelGrams: 30_000,
    bands: {
      same_commune: { baseDong: 12_000, baseGrams: 2_000, perExtra500gDong: 1_000, days: [1, 1] },
      same_province: { baseDong: 18_000, baseGrams: 1_000, perExtra500gDong: 2_500, days: [1, 2] },
      same_region: { baseDong: 25_000, baseGrams: 1_000, perExtra500gDong: 4_000, days: [2, 3] },
      neighbour_region: { baseDong: 30_000, baseGrams: 1_000, perExtra500gDong: 5_000, days: [2, 4] },
      far: { baseDong: 35_000, baseGrams: 500, perExtra500gDong: 7_000, days: [3, 5] },
    },
  },
]

/** The tariff in force at a moment, null before the first. */
export function tariffAt(at: Date, rows: readonly Tariff[] = tariffs): Tariff | null {
  return rows.findLast((row) => Date.parse(row.validFrom) <= at.getTime()) ?? null
}

/** Fee of a parcel in dong by weight in grams, before any free limit. */
export function parcelFee(tariff: BandTariff, weightGrams: number): number {
  const extra = Math.max(0, weightGrams - tariff.baseGrams)
  return tariff.baseDong + Math.ceil(extra / 500) * tariff.perExtra500gDong
}
