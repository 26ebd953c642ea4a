import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { searchListings } from "../../../../domains/catalogue/fallback-search"
import { checkedRequest } from "../../../../http/validate-request"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.searchCatalogue, request)
  response.json(await searchListings(request.scope, body, new Date()))
}
