import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { paymentOffer } from "../../../../../lib/payment/offer"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { id } = checkedRequest(routes.readPaymentOffer, request).params
  response.json(await paymentOffer(request.scope, id))
}
