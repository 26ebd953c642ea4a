import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { readProducer } from "../../../../../lib/catalogue/reserve-search"
import { checkedRequest } from "../../../../../lib/http/validate"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readProducer, request)
  response.json(await readProducer(request.scope, params.handle))
}
