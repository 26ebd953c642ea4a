import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { readProducer } from "../../../../../domains/catalogue/fallback-search"
import { checkedRequest } from "../../../../../http/validate-request"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readProducer, request)
  response.json(await readProducer(request.scope, params.handle))
}
