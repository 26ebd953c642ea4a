import { isDeepStrictEqual } from "node:util"
import { typedPhone } from "@ocop/contracts"
import { confirmLines } from "../basket/confirm-lines"
import type { Goods } from "../basket/load-goods"
import { parcelPlan, pickupPlan } from "../basket/parcel-plan"
import type { CartLine } from "../basket/read-basket"
import { ProblemError } from "../../shared/errors/problem"
import { destinationOf, type StoredAddress } from "../delivery/delivery-address"
import type { Destination } from "../delivery/destination"

/** A basket as cart completion finds it, filled in by our route or by Medusa's own. */
export interface BasketToComplete {
  readonly lines: readonly CartLine[]
  readonly address: StoredAddress | null
  /** Producers at whose premises the buyer collects the goods. */
  readonly fetchFrom?: readonly string[]
  readonly shippingMethods: readonly {
    readonly shipping_option_id: string | null
    readonly amount: number
    readonly data: unknown
  }[]
  /** Integer dong, as Medusa computed them and as the payment session will be for. */
  readonly itemTotal: number
  readonly shippingTotal: number
  readonly total: number
  /** The payment sessions that completion would authorise. */
  readonly sessions: readonly {
    readonly provider_id: string
    readonly amount: number
    readonly status: string
    readonly data: Readonly<Record<string, unknown>> | null
  }[]
}

/** States in which Medusa would authorise a session. */
const LIVE = new Set(["pending", "requires_more", "authorized", "captured", "pending_authorization"])

/**
 * Requires exactly one live payment session, for exactly the total. Medusa authorises the first live session and
 * ignores its amount; the amount held by the external provider must match as well.
 */
function checkSessions({ sessions, total }: BasketToComplete): void {
  const live = sessions.filter(({ status }) => LIVE.has(status))
  const [session] = live
  const outside = session?.data?.amount
  const exact =
    session !== undefined &&
    live.length === 1 &&
    Number(session.amount) === total &&
    (outside === undefined || Number(outside) === total)
  if (!exact) throw new ProblemError("payment_amount_differs", { details: { total } })
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

/**
 * The final check before an order: contact and address; each line's goods on sale at this price and in stock;
 * delivery by our one method, at the price and with the parcels that follow from the basket now; and no other change
 * of the total (a promotion, a credit). Pure.
 *
 * @param at moment (UTC) that chooses the tariff
 * @param point where the goods are collected; null when they are shipped
 * @throws ProblemError `invalid_request` without contact or address, `out_of_stock`, `basket_changed`,
 *   `delivery_unavailable`, `basket_empty`
 */
export function checkCompletion(
  basket: BasketToComplete,
  goods: ReadonlyMap<string, Goods>,
  shippingOptionId: string,
  at: Date,
  point: (Destination & { readonly id: string }) | null = null,
): void {
  const { address } = basket
  const destination = destinationOf(address)
  if (!address?.first_name?.trim() || !typedPhone.safeParse(address.phone ?? "").success) {
    throw new ProblemError("invalid_request", { details: { missing: "contact" } })
  }
  if (!destination || !address.address_1?.trim()) {
    throw new ProblemError("invalid_request", { details: { missing: "address" } })
  }

  const { corrections } = confirmLines(basket.lines, goods)
  if (corrections.length > 0) {
    const short = corrections.every(({ code }) => code === "sold_out" || code === "quantity_reduced")
    throw new ProblemError(short ? "out_of_stock" : "basket_changed", { details: { corrections } })
  }

  const planned = point
    ? pickupPlan(basket.lines, goods, point, at)
    : parcelPlan(basket.lines, goods, destination, at, basket.fetchFrom)
  if (!planned.ok) {
    if (planned.code === "empty_basket") throw new ProblemError("basket_empty")
    if (planned.code === "fetch_closed") throw new ProblemError("fetch_closed")
    throw new ProblemError("delivery_unavailable", { details: { reason: planned.code } })
  }
  const { plan } = planned
  const [method, ...others] = basket.shippingMethods
  const genuine =
    method !== undefined &&
    others.length === 0 &&
    method.shipping_option_id === shippingOptionId &&
    Number(method.amount) === plan.total &&
    isDeepStrictEqual(plain(method.data), plain(plan))
  if (!genuine) throw new ProblemError("basket_changed", { details: { reason: "delivery" } })

  const itemTotal = basket.lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0)
  if (
    basket.itemTotal !== itemTotal ||
    basket.shippingTotal !== plan.total ||
    basket.total !== itemTotal + plan.total
  ) {
    throw new ProblemError("basket_changed", { details: { reason: "total" } })
  }
  checkSessions(basket)
}
