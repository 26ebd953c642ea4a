import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { readOwnListing } from "../../../../lib/listings/own-listing"
import { platform } from "../../../../lib/platform"
import { producerOf } from "../../../../lib/producer-desk/scope"
import { databaseOf } from "../../../../lib/database"
import { saveListing } from "../../../../workflows/listings/listing-acts"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readOwnListing, request)
  const { producerId } = producerOf(request)
  const { stockLocationId } = await platform(request.scope)
  response.json(await readOwnListing(databaseOf(request.scope), producerId, stockLocationId, params.id))
}

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.saveListing, request)
  response.json(await saveListing(request.scope, producerOf(request), params.id, body, new Date()))
}
