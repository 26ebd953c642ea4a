import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../http/validate-request"
import { producerOf } from "../../../../../../domains/producers/scope"
import { removePhoto } from "../../../../../../domains/listings/photos"

export async function DELETE(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.removeListingPhoto, request)
  response.json(await removePhoto(request.scope, producerOf(request), params.id, params.photoId))
}
