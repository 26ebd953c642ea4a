import { tariffOf, type OwnPickup, type ProducerTerms } from "./producer-terms.js"
import { parcelFee, tariffAt, tariffs as platformTariffs } from "./tariffs.js"
import type { Band, Tariff } from "./tariffs.js"

/** A line of the basket. */
export interface BasketLine {
  /** Unique within the basket */
  lineKey: string
  variantId: string
  producerId: string
  producerName: string
  originProvinceCode: string
  originCommuneCode: string | null
  /** Whole, 1 or more */
  quantity: number
  /** Dong, whole, zero or more */
  unitPrice: number
  /** Grams of one unit, whole, more than zero */
  weightGrams: number
}

export interface Destination {
  provinceCode: string
  communeCode: string | null
}

/** All goods of one producer in one basket. */
export interface Parcel {
  producerId: string
  producerName: string
  band: Band
  weightGrams: number
  /** Dong, goods only */
  itemSubtotal: number
  /** Dong */
  fee: number
  /** Days from dispatch, at least and at most */
  days: [min: number, max: number]
  lineKeys: string[]
  /** The pickup at the producer's premises as it was offered then; absent when the parcel is sent. */
  fetch?: OwnPickup
}

/** Measures the way between two places; null when it does not know one of them. */
export type BandOf = (
  fromProvinceCode: string,
  fromCommuneCode: string | null,
  toProvinceCode: string,
  toCommuneCode: string | null,
) => Band | null

export type PlanErrorCode =
  | "empty_basket"
  | "invalid_line"
  | "duplicate_line"
  | "mixed_origin"
  | "unknown_origin"
  | "unknown_destination"
  | "overweight"
  | "fetch_closed"
  | "no_tariff"

export type PlanResult =
  | { ok: true; parcels: Parcel[]; /** sum of the fees, dong */ total: number }
  | { ok: false; code: PlanErrorCode; message: string; lineKeys: string[]; producerId: string | null }

const messages: Record<PlanErrorCode, string> = {
  empty_basket: "There is nothing to deliver.",
  invalid_line: "Quantity, price and weight must be whole numbers; quantity and weight more than zero.",
  duplicate_line: "Two lines have the same key.",
  mixed_origin: "Lines of one producer leave from different places.",
  unknown_origin: "The producer's place is not known.",
  unknown_destination: "The destination is not known.",
  overweight: "The producer's goods weigh more than one parcel may.",
  fetch_closed: "The producer offers no pickup at its premises.",
  no_tariff: "No tariff is in force at this moment.",
}

function failure(code: PlanErrorCode, lineKeys: string[] = [], producerId: string | null = null): PlanResult {
  return { ok: false, code, message: messages[code], lineKeys, producerId }
}

/**
 * What one basket becomes: a parcel per producer, in the order in which the producers first appear, each with
 * its fee by weight and distance. Store the result with the order, since tariffs and terms change.
 *
 * @param termsOf a producer's delivery terms; null: the platform's tariff
 * @param fetchFrom producers at whose premises the buyer picks the goods up
 */
export function planParcels({
  lines,
  destination,
  at,
  bandOf,
  tariffs = platformTariffs,
  termsOf = () => null,
  fetchFrom = [],
}: {
  lines: readonly BasketLine[]
  destination: Destination
  at: Date
  bandOf: BandOf
  tariffs?: readonly Tariff[]
  termsOf?: (producerId: string) => ProducerTerms | null
  fetchFrom?: readonly string[]
}): PlanResult {
  if (lines.length === 0) return failure("empty_basket")
  const tariff = tariffAt(at, tariffs)
  if (!tariff) return failure("no_tariff")
  const invalid = lines.filter((line) => !isValid(line))
  if (invalid.length > 0)
    return failure(
      "invalid_line",
      invalid.map((line) => line.lineKey),
    )
  const keys = lines.map((line) => line.lineKey)
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index)
  if (repeated.length > 0) return failure("duplicate_line", repeated)
  if (bandOf(destination.provinceCode, null, destination.provinceCode, null) === null)
    return failure("unknown_destination")

  const byProducer = new Map<string, BasketLine[]>()
  for (const line of lines) {
    const own = byProducer.get(line.producerId)
    if (own) own.push(line)
    else byProducer.set(line.producerId, [line])
  }
  const parcels: Parcel[] = []
  for (const [producerId, own] of byProducer) {
    const terms = termsOf(producerId)
    const parcel = fetchFrom.includes(producerId)
      ? pickupParcel(own, terms)
      : shippedParcel(own, destination, tariffOf(tariff, terms), bandOf)
    if (!("fee" in parcel))
      return failure(
        parcel.code,
        own.map((line) => line.lineKey),
        own[0]?.producerId ?? null,
      )
    parcels.push(parcel)
  }
  const total = parcels.reduce((sum, parcel) => sum + parcel.fee, 0)
  return Number.isSafeInteger(total) ? { ok: true, parcels, total } : failure("invalid_line", keys)
}

/** The fields of a parcel that is sent or picked up; null when its amounts are too large to be exact. */
function packed(own: readonly BasketLine[]) {
  const [first] = own
  const weightGrams = own.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0)
  const itemSubtotal = own.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0)
  if (!first || !Number.isSafeInteger(itemSubtotal)) return null
  const { producerId, producerName } = first
  return { producerId, producerName, weightGrams, itemSubtotal, lineKeys: own.map(({ lineKey }) => lineKey) }
}

/** A pickup at the producer's premises: no fee, no distance, no weight limit. */
function pickupParcel(
  own: readonly BasketLine[],
  terms: ProducerTerms | null,
): Parcel | { code: PlanErrorCode } {
  if (!terms?.pickup) return { code: "fetch_closed" }
  const goods = packed(own)
  if (!goods || !Number.isSafeInteger(goods.weightGrams)) return { code: "invalid_line" }
  const days: [number, number] = [0, Math.ceil(terms.pickup.preparationHours / 24)]
  return { ...goods, band: "same_commune", fee: 0, days, fetch: terms.pickup }
}

function shippedParcel(
  own: readonly BasketLine[],
  destination: Destination,
  tariff: Tariff,
  bandOf: BandOf,
): Parcel | { code: PlanErrorCode } {
  const [first] = own
  if (!first) return { code: "empty_basket" }
  const { originProvinceCode, originCommuneCode } = first
  // A producer sends from one place (decision: all goods wait "at the producer"), so two are a fault of data.
  if (
    own.some(
      (line) =>
        line.originProvinceCode !== originProvinceCode || line.originCommuneCode !== originCommuneCode,
    )
  )
    return { code: "mixed_origin" }
  const band = bandOf(
    originProvinceCode,
    originCommuneCode,
    destination.provinceCode,
    destination.communeCode,
  )
  if (band === null) return { code: "unknown_origin" }
  const goods = packed(own)
  if (!goods) return { code: "invalid_line" }
  if (!(goods.weightGrams <= tariff.maxParcelGrams)) return { code: "overweight" }
  const free = tariff.freeFromDong !== null && goods.itemSubtotal >= tariff.freeFromDong
  const [min, max] = tariff.bands[band].days
  return {
    ...goods,
    band,
    fee: free ? 0 : parcelFee(tariff.bands[band], goods.weightGrams),
    days: [min, max],
  }
}

function isValid({ quantity, unitPrice, weightGrams }: BasketLine): boolean {
  return (
    Number.isSafeInteger(quantity) &&
    quantity > 0 &&
    Number.isSafeInteger(unitPrice) &&
    unitPrice >= 0 &&
    Number.isSafeInteger(weightGrams) &&
    weightGrams > 0
  )
}
