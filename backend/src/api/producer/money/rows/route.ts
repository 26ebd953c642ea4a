import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { producerOf } from "../../../../lib/producer-desk/scope"
import { moneyRows } from "../../../../lib/settlement/producer-money"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.listMoneyRows, request)
  response.json(await moneyRows(request.scope, producerOf(request).producerId, query))
}
