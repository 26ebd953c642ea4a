import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { quoteOf } from "../../../../../domains/basket/parcel-plan"
import { checkedRequest } from "../../../../../http/validate-request"
import { planBasketDelivery } from "../../../../../domains/basket/plan-basket-delivery"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.quoteDelivery, request)
  const { fetchFrom, ...destination } = body
  const { plan, goods } = await planBasketDelivery(request.scope, params.id, destination, fetchFrom)
  response.json(quoteOf(plan, goods))
}
