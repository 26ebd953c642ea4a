import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { orderByCard } from "../../../../../domains/checkout/order-by-card"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { id } = checkedRequest(routes.orderByCard, request).params
  response.setHeader("cache-control", "no-store")
  response.json(await orderByCard(request.scope, id))
}
