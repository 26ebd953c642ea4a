import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { searchProducers } from "../../../../domains/catalogue/fallback-search"
import { checkedRequest } from "../../../../http/validate-request"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.searchProducers, request)
  response.json(await searchProducers(request.scope, body))
}
