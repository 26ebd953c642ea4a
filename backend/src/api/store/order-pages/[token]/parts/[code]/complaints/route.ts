import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../../lib/http/validate"
import { answerOrderPage, partOfToken } from "../../../../../../../lib/order/part-of-token"
import { complainWorkflow } from "../../../../../../../workflows/producer-order/complain"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.complainAboutPart, request)
  const { orderId, partId, buyerName } = await partOfToken(request.scope, params.token, params.code)
  await complainWorkflow(request.scope).run({ input: { partId, orderId, buyerName, ...body } })
  await answerOrderPage(request.scope, orderId, response)
}
