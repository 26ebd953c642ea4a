import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { producerOf } from "../../../../../lib/producer-desk/scope"
import { addSize } from "../../../../../workflows/listings/size-acts"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.addListingSize, request)
  response.status(201).json(await addSize(request.scope, producerOf(request), params.id, body, new Date()))
}
