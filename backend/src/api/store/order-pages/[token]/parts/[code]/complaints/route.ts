import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../../http/validate-request"
import {
  respondWithOrderPage,
  producerOrderOfToken,
} from "../../../../../../../domains/orders/producer-order-of-token"
import { fileComplaint } from "../../../../../../../domains/orders/file-complaint"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.complainAboutPart, request)
  const { orderId, partId, buyerName } = await producerOrderOfToken(request.scope, params.token, params.code)
  await fileComplaint(request.scope, { partId, orderId, buyerName, ...body })
  await respondWithOrderPage(request.scope, orderId, response)
}
