import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { availablePaymentMethods } from "../../../../../domains/payments/payment-methods"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { id } = checkedRequest(routes.readPaymentOffer, request).params
  response.json(await availablePaymentMethods(request.scope, id))
}
