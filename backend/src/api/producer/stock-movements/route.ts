import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { producerOf } from "../../../domains/producers/scope"
import { producerMovements } from "../../../domains/inventory/views"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.listProducerMovements, request)
  const { producerId } = producerOf(request)
  response.json({ movements: await producerMovements(request.scope, producerId, query.pointId ?? null) })
}
