import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { receiveUpload } from "../../../../../http/receive-upload"
import { checkedRequest } from "../../../../../http/validate-request"
import { receivePhotoZip } from "../../../../../domains/listings/bulk/photo-zip"
import { producerOf } from "../../../../../domains/producers/scope"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.addListingImportPhotos, request)
  const { producerId } = producerOf(request)
  const taken = await receiveUpload(request, (upload) =>
    receivePhotoZip(request.scope, producerId, params.id, upload),
  )
  response.status(201).json(taken)
}
