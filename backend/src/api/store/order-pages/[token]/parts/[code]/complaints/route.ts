import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../../http/validate-request"
import { answerOrderPage, partOfToken } from "../../../../../../../domains/orders/part-of-token"
import { complainWorkflow } from "../../../../../../../domains/orders/workflows/complain"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.complainAboutPart, request)
  const { orderId, partId, buyerName } = await partOfToken(request.scope, params.token, params.code)
  await complainWorkflow(request.scope).run({ input: { partId, orderId, buyerName, ...body } })
  await answerOrderPage(request.scope, orderId, response)
}
