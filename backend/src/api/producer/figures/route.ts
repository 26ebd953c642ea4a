import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { producerOf } from "../../../lib/producer-desk/scope"
import { figuresOf } from "../../../lib/producer-site/figures"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.readGoodsFigures, request)
  response.json(await figuresOf(request.scope, producerOf(request), query, new Date()))
}
