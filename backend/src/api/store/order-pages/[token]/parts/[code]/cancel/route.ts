import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../../http/validate-request"
import {
  respondWithOrderPage,
  producerOrderOfToken,
} from "../../../../../../../domains/orders/producer-order-of-token"
import { transitionProducerOrderWorkflow } from "../../../../../../../domains/orders/workflows/transition-producer-order"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.cancelOrderPart, request)
  const { orderId, partId, buyerName } = await producerOrderOfToken(request.scope, params.token, params.code)
  await transitionProducerOrderWorkflow(request.scope).run({
    input: {
      partId,
      within: { orderId },
      action: body.lines?.length ? "shorten" : "cancel",
      actor: { kind: "buyer", id: null, name: buyerName },
      reason: body.reason ?? null,
      key: body.key,
      ...(body.lines ? { takenOut: body.lines } : {}),
    },
  })
  await respondWithOrderPage(request.scope, orderId, response)
}
