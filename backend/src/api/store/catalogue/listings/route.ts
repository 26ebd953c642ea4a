import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { searchListings } from "../../../../lib/catalogue/reserve-search"
import { checkedRequest } from "../../../../lib/http/validate"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.searchCatalogue, request)
  response.json(await searchListings(request.scope, body, new Date()))
}
