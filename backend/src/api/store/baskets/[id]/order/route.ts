import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { arrivalOf } from "../../../../../domains/checkout/admission/order-admission"
import { placeOrder } from "../../../../../domains/checkout/place-order"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.placeOrder, request)
  const placed = await placeOrder(request.scope, params.id, body, arrivalOf(request))
  response.setHeader("cache-control", "no-store")
  response.json(placed)
}
