import type { MedusaContainer } from "@medusajs/framework/types"
import { loadGoods, type Goods } from "./load-goods"
import { parcelPlan, type ParcelPlan, type ParcelPlanResult } from "./parcel-plan"
import { readCart, type CartLine } from "./read-basket"
import { ProblemError } from "../../shared/errors/problem"
import type { Destination } from "../delivery/destination"

export interface PlannedDelivery {
  readonly plan: ParcelPlan
  readonly goods: ReadonlyMap<string, Goods>
}

/** Returns the delivery plan. @throws ProblemError with the reason why there is none */
export function requireDeliveryPlan(result: ParcelPlanResult): ParcelPlan {
  if (result.ok) return result.plan
  if (result.code === "empty_basket") throw new ProblemError("basket_empty")
  if (result.code === "fetch_closed")
    throw new ProblemError("fetch_closed", { details: { producerId: result.producerId } })
  throw new ProblemError("delivery_unavailable", {
    details: { reason: result.code, producerId: result.producerId },
  })
}

/** Plans the delivery of lines; loads their present facts first. */
export async function planLines(
  container: MedusaContainer,
  lines: readonly CartLine[],
  destination: Destination,
  fetchFrom: readonly string[] = [],
): Promise<PlannedDelivery> {
  const goods = await loadGoods(
    container,
    lines.flatMap((line) => line.variantId ?? []),
  )
  return { plan: requireDeliveryPlan(parcelPlan(lines, goods, destination, new Date(), fetchFrom)), goods }
}

/**
 * Parcels of a basket to a commune. The same plan is quoted, priced by Medusa (hook
 * `setCalculatedShippingPricingContext`) and checked at completion (hook `validate`).
 *
 * @throws ProblemError as `readCart`; `basket_empty`; `delivery_unavailable` with the reason
 */
export async function planBasketDelivery(
  container: MedusaContainer,
  cartId: string,
  destination: Destination,
  fetchFrom: readonly string[] = [],
): Promise<PlannedDelivery> {
  const cart = await readCart(container, cartId)
  return planLines(container, cart.lines, destination, fetchFrom)
}
