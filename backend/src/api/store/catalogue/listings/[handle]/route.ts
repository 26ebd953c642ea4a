import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { readListing } from "../../../../../lib/catalogue/reserve-search"
import { checkedRequest } from "../../../../../lib/http/validate"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readListing, request)
  response.json(await readListing(request.scope, params.handle))
}
