import type { DeliveryQuote } from "@ocop/contracts"
import { planParcels, tariffAt, type Parcel, type PlanErrorCode } from "@ocop/delivery"
import { commune, distanceBand } from "@ocop/places"
import { assumedWeightGrams } from "./assumed-weight"
import type { Goods, Place } from "./load-goods"
import type { CartLine } from "./read-basket"
import type { Destination } from "../delivery/destination"

/**
 * The parcels of one basket to one destination; its snapshot goes into the shipping method and from there into the
 * order. Lines are identified by their variant: Medusa gives an order's lines new ids, their variants stay.
 */
export interface ParcelPlan {
  readonly version: 1
  readonly destination: Destination
  readonly tariffValidFrom: string
  readonly parcels: readonly Parcel[]
  /** The point where the buyer collects everything; absent when it is shipped. */
  readonly pickup?: { readonly pointId: string }
  /** Sum of the fees, integer dong. */
  readonly total: number
}

export type ParcelPlanResult =
  | { readonly ok: true; readonly plan: ParcelPlan }
  | { readonly ok: false; readonly code: PlanErrorCode; readonly producerId: string | null }

/**
 * Whether the destination is a present commune of the given province; the code of the commune alone would let a wrong
 * province's price through.
 */
export const isDeliverable = ({ provinceCode, communeCode }: Destination): boolean =>
  commune(communeCode)?.provinceCode === provinceCode

/**
 * Origin of a producer's parcel: the producer's home, where its goods are stocked, else the place of production of
 * its first listing in the basket. One origin per producer, because one producer sends one parcel.
 */
function originOf(own: readonly Goods[]): Place {
  const home = own[0]?.producerPlace
  if (home?.provinceCode) return home
  return (
    own.map((goods) => goods.place).find((place) => place.provinceCode) ?? {
      provinceCode: null,
      communeCode: null,
    }
  )
}

/** In the order in which they were added to the basket: ids of lines grow with time. */
const inOrder = (lines: readonly CartLine[]): CartLine[] =>
  [...lines].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/**
 * Plans the parcels of a basket. Pure: the quote, the price that Medusa asks for and the check at completion use this
 * one function on the same facts. The order of the given lines does not matter: a database returns them in any, and a
 * snapshot is compared with a fresh plan.
 *
 * @param at moment (UTC) that chooses the tariff
 * @param fetchFrom producers at whose premises the buyer collects the goods
 */
export function parcelPlan(
  given: readonly CartLine[],
  goodsByVariant: ReadonlyMap<string, Goods>,
  destination: Destination,
  at: Date,
  fetchFrom: readonly string[] = [],
): ParcelPlanResult {
  if (!isDeliverable(destination)) return { ok: false, code: "unknown_destination", producerId: null }
  const lines = inOrder(given)
  const byProducer = new Map<string, Goods[]>()
  for (const line of lines) {
    const goods = line.variantId ? goodsByVariant.get(line.variantId) : undefined
    if (!goods) return { ok: false, code: "invalid_line", producerId: null }
    byProducer.set(goods.producer.id, [...(byProducer.get(goods.producer.id) ?? []), goods])
  }
  const planned = planParcels({
    lines: lines.flatMap((line) => {
      const goods = line.variantId ? goodsByVariant.get(line.variantId) : undefined
      if (!goods) return []
      const origin = originOf(byProducer.get(goods.producer.id) ?? [])
      return [
        {
          lineKey: goods.variantId,
          variantId: goods.variantId,
          producerId: goods.producer.id,
          producerName: goods.producer.name,
          originProvinceCode: origin.provinceCode ?? "",
          originCommuneCode: origin.communeCode,
          quantity: line.quantity,
          unitPrice: line.unitPrice,
          weightGrams: goods.weightGrams ?? assumedWeightGrams(at),
        },
      ]
    }),
    destination,
    at,
    bandOf: distanceBand,
    termsOf: (producerId) => byProducer.get(producerId)?.[0]?.terms ?? null,
    fetchFrom,
  })
  if (!planned.ok) return { ok: false, code: planned.code, producerId: planned.producerId }
  const { parcels, total } = planned
  const tariffValidFrom = tariffAt(at)?.validFrom ?? ""
  return { ok: true, plan: { version: 1, destination, tariffValidFrom, parcels, total } }
}

/**
 * The parcels of a basket for pickup at a sales point: the goods are in stock there, so each producer's goods form a
 * free parcel without transport. Pure.
 */
export function pickupPlan(
  given: readonly CartLine[],
  goodsByVariant: ReadonlyMap<string, Goods>,
  point: Destination & { readonly id: string },
  at: Date,
): ParcelPlanResult {
  const { id, provinceCode, communeCode } = point
  const here = { provinceCode, communeCode }
  const goodsHere = new Map(
    [...goodsByVariant].map(([key, goods]) => [key, { ...goods, producerPlace: here }]),
  )
  const planned = parcelPlan(given, goodsHere, here, at)
  if (!planned.ok) return planned
  const parcels = planned.plan.parcels.map((parcel) => ({
    ...parcel,
    fee: 0,
    days: [0, 0] as [number, number],
  }))
  return { ok: true, plan: { ...planned.plan, pickup: { pointId: id }, parcels, total: 0 } }
}

/** The buyer's view of a parcel plan. */
export function quoteOf(plan: ParcelPlan, goodsByVariant: ReadonlyMap<string, Goods>): DeliveryQuote {
  const producers = new Map([...goodsByVariant.values()].map(({ producer }) => [producer.id, producer]))
  return {
    ...plan.destination,
    total: plan.total,
    tariffValidFrom: plan.tariffValidFrom,
    parcels: plan.parcels.map((parcel) => ({
      producer: producers.get(parcel.producerId) ?? {
        id: parcel.producerId,
        handle: "",
        name: parcel.producerName,
        legalType: null,
      },
      weightGrams: parcel.weightGrams,
      band: parcel.band,
      fee: parcel.fee,
      daysMin: parcel.days[0],
      daysMax: parcel.days[1],
      fetched: parcel.fetch !== undefined,
    })),
  }
}
