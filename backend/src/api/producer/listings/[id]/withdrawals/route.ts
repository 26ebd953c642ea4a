import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { producerOf } from "../../../../../lib/producer-desk/scope"
import { withdrawListing } from "../../../../../workflows/listings/listing-acts"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.withdrawListing, request)
  response.json(await withdrawListing(request.scope, producerOf(request), params.id))
}
