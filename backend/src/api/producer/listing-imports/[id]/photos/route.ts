import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { receiveUpload } from "../../../../../lib/http/receive-upload"
import { checkedRequest } from "../../../../../lib/http/validate"
import { takePhotoZip } from "../../../../../lib/listing-files/photo-zip"
import { producerOf } from "../../../../../lib/producer-desk/scope"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.addListingImportPhotos, request)
  const { producerId } = producerOf(request)
  const taken = await receiveUpload(request, (upload) =>
    takePhotoZip(request.scope, producerId, params.id, upload),
  )
  response.status(201).json(taken)
}
