import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { producerOf } from "../../../domains/producers/scope"
import { producerPointStock } from "../../../domains/inventory/views"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { producerId, role } = producerOf(request)
  const withMoney = role !== "warehouse"
  response.json({ points: await producerPointStock(request.scope, producerId, withMoney, new Date()) })
}
