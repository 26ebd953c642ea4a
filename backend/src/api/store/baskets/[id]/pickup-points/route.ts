import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { pickupOffers } from "../../../../../lib/points/pickup-shortage"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.listPickupOffers, request)
  response.setHeader("cache-control", "no-store")
  response.json({ offers: await pickupOffers(request.scope, params.id) })
}
