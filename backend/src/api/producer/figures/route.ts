import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { producerOf } from "../../../domains/producers/scope"
import { analyticsOf } from "../../../domains/reporting/producer-analytics"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.readGoodsFigures, request)
  response.json(await analyticsOf(request.scope, producerOf(request), query, new Date()))
}
