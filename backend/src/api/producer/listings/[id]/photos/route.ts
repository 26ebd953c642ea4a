import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { receiveUpload } from "../../../../../http/receive-upload"
import { checkedRequest } from "../../../../../http/validate-request"
import { producerOf } from "../../../../../domains/producers/scope"
import { addPhoto } from "../../../../../domains/listings/photos"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.addListingPhoto, request)
  const scope = producerOf(request)
  const listing = await receiveUpload(request, ({ stream }) =>
    addPhoto(request.scope, scope, params.id, stream),
  )
  response.status(201).json(listing)
}
