import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { pickupOffers } from "../../../../../domains/basket/pickup-offers"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.listPickupOffers, request)
  response.setHeader("cache-control", "no-store")
  response.json({ offers: await pickupOffers(request.scope, params.id) })
}
