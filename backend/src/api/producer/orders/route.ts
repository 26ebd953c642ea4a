import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { listDeskOrders } from "../../../lib/producer-desk/orders"
import { producerOf } from "../../../lib/producer-desk/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.listDeskOrders, request)
  response.json(await listDeskOrders(request.scope, producerOf(request), query, new Date()))
}
