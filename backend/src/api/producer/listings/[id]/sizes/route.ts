import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { producerOf } from "../../../../../domains/producers/scope"
import { addSize } from "../../../../../domains/listings/size-commands"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.addListingSize, request)
  response.status(201).json(await addSize(request.scope, producerOf(request), params.id, body, new Date()))
}
