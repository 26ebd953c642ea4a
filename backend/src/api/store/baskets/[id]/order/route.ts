import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { arrivalOf } from "../../../../../lib/order/order-door"
import { placeOrder } from "../../../../../workflows/order/place-order"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.placeOrder, request)
  const placed = await placeOrder(request.scope, params.id, body, arrivalOf(request))
  response.setHeader("cache-control", "no-store")
  response.json(placed)
}
