import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../http/validate-request"
import { producerOf } from "../../../../../../domains/producers/scope"
import { removeSize, saveSize } from "../../../../../../domains/listings/size-commands"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.saveListingSize, request)
  response.json(
    await saveSize(request.scope, producerOf(request), params.id, params.sizeId, body, new Date()),
  )
}

export async function DELETE(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.removeListingSize, request)
  response.json(await removeSize(request.scope, producerOf(request), params.id, params.sizeId, new Date()))
}
