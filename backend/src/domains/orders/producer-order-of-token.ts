import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ProblemError } from "../../shared/errors/problem"
import { databaseOf } from "../../shared/database"
import { orderPage } from "./order-page"
import { linkKeys, verifyOrderToken } from "../../shared/signed-order-link"

interface Found {
  readonly orderId: string
  readonly partId: string
  readonly buyerName: string | null
}

/**
 * Finds a producer order by its code, within the order that the signed link opens.
 *
 * @throws ProblemError `order_link_invalid`, `producer_order_not_found`
 */
export async function producerOrderOfToken(
  container: MedusaContainer,
  token: string,
  code: string,
): Promise<Found> {
  const orderId = verifyOrderToken(token, linkKeys())
  if (!orderId) throw new ProblemError("order_link_invalid")
  const part = (await databaseOf(container)("producer_order as p")
    .join("order as o", "o.id", "p.order_id")
    .leftJoin("order_address as a", "a.id", "o.shipping_address_id")
    .where({ "p.order_id": orderId, "p.code": code })
    .whereNull("p.deleted_at")
    .first("p.id", "a.first_name")) as { id: string; first_name: string | null } | undefined
  if (!part) throw new ProblemError("producer_order_not_found")
  return { orderId, partId: part.id, buyerName: part.first_name }
}

/** Responds with the buyer's page after a transition; it must not be cached. */
export async function respondWithOrderPage(
  container: MedusaContainer,
  orderId: string,
  response: MedusaResponse,
): Promise<void> {
  const page = await orderPage(container, orderId)
  if (!page) throw new ProblemError("order_link_invalid")
  response.setHeader("cache-control", "no-store")
  response.json(page)
}
