import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../../http/validate-request"
import { answerOrderPage, partOfToken } from "../../../../../../../domains/orders/part-of-token"
import { advancePartWorkflow } from "../../../../../../../domains/orders/workflows/advance-part"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.cancelOrderPart, request)
  const { orderId, partId, buyerName } = await partOfToken(request.scope, params.token, params.code)
  await advancePartWorkflow(request.scope).run({
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
  await answerOrderPage(request.scope, orderId, response)
}
