import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { producerOrderView } from "../../../../domains/orders/producer/read-order"
import { producerOf } from "../../../../domains/producers/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readProducerOrder, request)
  response.json(await producerOrderView(request.scope, producerOf(request), params.id, new Date()))
}
