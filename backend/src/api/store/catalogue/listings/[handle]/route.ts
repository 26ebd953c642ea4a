import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { readListing } from "../../../../../domains/catalogue/fallback-search"
import { checkedRequest } from "../../../../../http/validate-request"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readListing, request)
  response.json(await readListing(request.scope, params.handle))
}
