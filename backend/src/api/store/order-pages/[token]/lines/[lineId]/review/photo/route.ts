import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { receiveUpload } from "../../../../../../../../http/receive-upload"
import { checkedRequest } from "../../../../../../../../http/validate-request"
import { orderOfToken } from "../../../../../../../../domains/reviews/purchased-lines"
import { addReviewPhoto, removeReviewPhoto } from "../../../../../../../../domains/reviews/review-photo"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.addReviewPhoto, request)
  const orderId = orderOfToken(params.token)
  const line = await receiveUpload(request, ({ stream }) =>
    addReviewPhoto(request.scope, orderId, params.lineId, stream, new Date()),
  )
  response.json(line)
}

export async function DELETE(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.removeReviewPhoto, request)
  const orderId = orderOfToken(params.token)
  response.json(await removeReviewPhoto(request.scope, orderId, params.lineId, new Date()))
}
