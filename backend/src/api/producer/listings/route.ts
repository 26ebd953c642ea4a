import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { listListings } from "../../../lib/listings/list"
import { platform } from "../../../lib/platform"
import { producerOf } from "../../../lib/producer-desk/scope"
import { databaseOf } from "../../../lib/database"
import { createListing } from "../../../workflows/listings/listing-acts"

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
