import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { producerOf } from "../../../../../domains/producers/scope"
import { withdrawListing } from "../../../../../domains/listings/listing-commands"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.withdrawListing, request)
  response.json(await withdrawListing(request.scope, producerOf(request), params.id))
}
