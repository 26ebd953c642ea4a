import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { listProducerOrders } from "../../../domains/orders/producer/list-orders"
import { producerOf } from "../../../domains/producers/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.listProducerOrders, request)
  response.json(await listProducerOrders(request.scope, producerOf(request), query, new Date()))
}
