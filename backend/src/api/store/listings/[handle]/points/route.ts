import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { nearbyPoints } from "../../../../../domains/sales-points/nearby"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.listNearbyPoints, request)
  response.json({ points: await nearbyPoints(request.scope, params.handle, new Date()) })
}
