import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { producerOf } from "../../../../../domains/producers/scope"
import { requestListingChange } from "../../../../../domains/listings/workflows/listing-changes"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.askListingChange, request)
  response.status(201).json(await requestListingChange(request.scope, producerOf(request), params.id, body))
}
