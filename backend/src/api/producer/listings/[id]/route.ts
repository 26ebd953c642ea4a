import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { readOwnListing } from "../../../../domains/listings/read-own-listing"
import { platform } from "../../../../shared/platform"
import { producerOf } from "../../../../domains/producers/scope"
import { databaseOf } from "../../../../shared/database"
import { saveListing } from "../../../../domains/listings/listing-commands"

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
