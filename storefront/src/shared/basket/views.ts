import type { BasketCorrection, OwnPickupPlace, ProblemCode } from "@ocop/contracts"
import type { CommuneOption, ProvinceOption } from "~/shared/places/views"

/*
 * View models of the basket. The storefront's server builds them from the contract's data, with pictures chosen, so that
 * the browser needs no list of product sets.
 */

export interface BasketLineView {
  id: string
  variantId: string
  handle: string
  title: string
  unit: string | null
  picture: string
  /** Integer dong. */
  unitPrice: number
  quantity: number
  /** Largest quantity that the stock allows now. */
  maxQuantity: number
  subtotal: number
  priceIsIllustrative: boolean
}

export interface SellerView {
  id: string
  handle: string
  name: string
}

export interface GroupView {
  producer: SellerView
  place: string | null
  lines: BasketLineView[]
  /** Integer dong. */
  itemsTotal: number
  /** Subtotal from which the producer delivers free, and what is missing; null: never. */
  freeDelivery: { from: number; missing: number } | null
  /** Pickup at the producer's own place; null: not offered. */
  ownPickup: OwnPickupPlace | null
}

export interface BasketView {
  groups: GroupView[]
  count: number
  itemsTotal: number
}

/** A line that was just removed, so that removing can be undone. */
export interface RemovedLine {
  variantId: string
  title: string
  quantity: number
}

/** Notices above the basket, shown once. */
export interface BasketNotices {
  corrections: BasketCorrection[]
  problem: { code: ProblemCode; message: string } | null
  removed: RemovedLine | null
  /** A listing was just added. */
  added: boolean
}

/** `away`: the backend does not answer; the basket itself is not lost. */
export type BasketResult =
  | { state: "ready"; basket: BasketView; notices: BasketNotices }
  | { state: "empty"; notices: BasketNotices }
  | { state: "away" }

export interface ParcelView {
  producerId: string
  fee: number
  /** Working days, from and to. */
  daysMin: number
  daysMax: number
  /** Pickup at the producer's own place. */
  fetched: boolean
}

export interface QuoteView {
  provinceCode: string
  communeCode: string
  total: number
  parcels: ParcelView[]
  /** dd/MM/yyyy */
  tariffValidFrom: string
}

export type QuoteResult =
  { ok: true; quote: QuoteView } | { ok: false; problem: { code: ProblemCode; message: string } }

/** A change of the basket. */
export type BasketChange =
  | { intent: "add"; variantId: string; quantity: number }
  | { intent: "set"; lineId: string; quantity: number }
  | { intent: "remove"; lineId: string }

export const NO_NOTICES: BasketNotices = { corrections: [], problem: null, removed: null, added: false }

/** Delivery place as far as it is chosen, with the lists to choose from and the quote. */
export interface DeliveryChoice {
  provinces: ProvinceOption[]
  provinceCode: string | null
  /** Communes of the chosen province. */
  communes: CommuneOption[]
  communeCode: string | null
  /** null: no commune is chosen, or there is nothing to deliver. */
  quote: QuoteResult | null
}

/** A basket with its delivery, for the basket's page and the checkout. */
/** Answer to an add that stays on its page. */
export interface AddAnswer {
  /** Why nothing was added; null: it was. */
  problem: BasketNotices["problem"]
}

export interface BasketWithDelivery {
  reading: BasketResult
  /** Goods were on their way into the basket when it was read: it is to be read again. */
  adding: boolean
  delivery: DeliveryChoice
}
