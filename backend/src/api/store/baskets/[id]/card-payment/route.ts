import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { startCardPayment } from "../../../../../domains/checkout/start-card-payment"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.startCardPayment, request)
  response.setHeader("cache-control", "no-store")
  response.json(await startCardPayment(request.scope, params.id, body))
}
