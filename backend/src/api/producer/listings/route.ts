import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { listListings } from "../../../domains/listings/list-listings"
import { platform } from "../../../shared/platform"
import { producerOf } from "../../../domains/producers/scope"
import { databaseOf } from "../../../shared/database"
import { createListing } from "../../../domains/listings/listing-commands"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.listOwnListings, request)
  const { producerId } = producerOf(request)
  const { stockLocationId } = await platform(request.scope)
  response.json(await listListings(databaseOf(request.scope), producerId, stockLocationId, query))
}

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.createListing, request)
  response.status(201).json(await createListing(request.scope, producerOf(request), body))
}
