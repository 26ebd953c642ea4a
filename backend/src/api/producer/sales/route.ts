import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { salesOf } from "../../../domains/reporting/producer-sales"
import { producerOf } from "../../../domains/producers/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.readSales, request)
  response.json(await salesOf(request.scope, producerOf(request), query))
}
