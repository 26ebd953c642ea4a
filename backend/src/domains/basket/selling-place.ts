import type { MedusaContainer } from "@medusajs/framework/types"
import { platform } from "../../shared/platform"
import { sellingPoints, type SellingPoint } from "../sales-points/pickup-point"

/** The origin of sale of a channel's baskets, and its delivery method. */
export interface SellingPlace {
  readonly stockLocationId: string
  readonly shippingOptionId: string
  /** The point of collection; null for the web channel, whose goods are shipped. */
  readonly point: SellingPoint | null
}

/** Resolves a sales channel; null for a channel that is not the shop's. */
export async function sellingPlace(
  container: MedusaContainer,
  salesChannelId: string | null | undefined,
): Promise<SellingPlace | null> {
  if (!salesChannelId) return null
  const web = await platform(container)
  if (salesChannelId === web.salesChannelId) {
    return { stockLocationId: web.stockLocationId, shippingOptionId: web.shippingOptionId, point: null }
  }
  const [point] = await sellingPoints(container, { sales_channel_id: salesChannelId })
  return point
    ? { stockLocationId: point.stockLocationId, shippingOptionId: point.shippingOptionId, point }
    : null
}
