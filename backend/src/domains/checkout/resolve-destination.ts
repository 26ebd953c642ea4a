import type { MedusaContainer } from "@medusajs/framework/types"
import type { DeliveryAddress, PlaceOrderBody } from "@ocop/contracts"
import { databaseOf } from "../../shared/database"
import { presentTerms } from "../delivery/terms"
import { ProblemError } from "../../shared/errors/problem"
import { platform } from "../../shared/platform"
import { requirePickupPoint } from "../sales-points/pickup-point"

/** An order with a resolved destination: a delivery address, or the point of collection. */
export interface ResolvedOrder extends PlaceOrderBody {
  readonly address: DeliveryAddress
  /** The producer whose premises stand in for the address of a buyer who gave none; null: a real address. */
  readonly pickupProducerId: string | null
  /** The sales channel of the order: the web shop's, or the point's own. */
  readonly salesChannelId: string
}

/** @throws ProblemError `sales_point_not_found`, `fetch_closed` */
export async function resolveOrder(
  container: MedusaContainer,
  order: PlaceOrderBody,
): Promise<ResolvedOrder> {
  if (order.pickup) {
    const point = await requirePickupPoint(container, order.pickup.pointId)
    const { provinceCode, communeCode, salesChannelId } = point
    const street = point.address ? `${point.name}, ${point.address}` : point.name
    return {
      ...order,
      address: { provinceCode, communeCode, street },
      pickupProducerId: null,
      salesChannelId,
    }
  }
  const { salesChannelId } = await platform(container)
  if (order.address) return { ...order, address: order.address, pickupProducerId: null, salesChannelId }
  const [producerId] = order.fetchFrom
  if (!producerId) throw new ProblemError("invalid_request", { details: { missing: "address" } })
  const place = (await presentTerms(databaseOf(container), [producerId])).get(producerId)?.pickup
  if (!place) throw new ProblemError("fetch_closed", { details: { producerId } })
  const { provinceCode, communeCode, street } = place
  return {
    ...order,
    address: { provinceCode, communeCode, street },
    pickupProducerId: producerId,
    salesChannelId,
  }
}
