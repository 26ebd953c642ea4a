import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { producerOf } from "../../../../domains/producers/scope"
import { moneyRows } from "../../../../domains/settlement/producer-money"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.listMoneyRows, request)
  response.json(await moneyRows(request.scope, producerOf(request).producerId, query))
}
