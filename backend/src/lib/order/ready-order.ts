import type { MedusaContainer } from "@medusajs/framework/types"
import type { DeliveryAddress, PlaceOrderBody } from "@ocop/contracts"
import { ProblemError } from "../http/problem"
import { platform } from "../platform"
import { demandPickupPoint } from "../points/pickup-point"

/** An order whose place is known: where it is sent, or the point where it is fetched. */
export interface ReadyOrder extends PlaceOrderBody {
  readonly address: DeliveryAddress
  /** The channel in which it is sold: that of the web shop, or the point's own. */
  readonly salesChannelId: string
}

/** @throws ProblemError `sales_point_not_found` */
export async function readyOrder(container: MedusaContainer, order: PlaceOrderBody): Promise<ReadyOrder> {
  if (order.pickup) {
    const point = await demandPickupPoint(container, order.pickup.pointId)
    const { provinceCode, communeCode, salesChannelId } = point
    const street = point.address ? `${point.name}, ${point.address}` : point.name
    return { ...order, address: { provinceCode, communeCode, street }, salesChannelId }
  }
  if (!order.address) throw new ProblemError("invalid_request", { details: { missing: "address" } })
  const { salesChannelId } = await platform(container)
  return { ...order, address: order.address, salesChannelId }
}
