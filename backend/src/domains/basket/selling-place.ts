import type { MedusaContainer } from "@medusajs/framework/types"
import { platform } from "../../shared/platform"
import { sellingPoints, type SellingPoint } from "../sales-points/pickup-point"

/** From where a basket of a channel is sold, and by which delivery method. */
export interface SellingPlace {
  readonly stockLocationId: string
  readonly shippingOptionId: string
  /** The point where the goods are fetched; null for the web channel, whose goods are sent. */
  readonly point: SellingPoint | null
}

/** Null for a channel that is not the shop's. */
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
