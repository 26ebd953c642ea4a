import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../../http/validate-request"
import { orderOfToken } from "../../../../../../../domains/reviews/purchased-lines"
import { writeReview } from "../../../../../../../domains/reviews/write-review"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.writeProductReview, request)
  const orderId = orderOfToken(params.token)
  response.json(await writeReview(request.scope, orderId, params.lineId, body, new Date()))
}
