import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { producerOf } from "../../../lib/producer-desk/scope"
import { producerPointStock } from "../../../lib/stock/views"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { producerId, role } = producerOf(request)
  const withMoney = role !== "warehouse"
  response.json({ points: await producerPointStock(request.scope, producerId, withMoney, new Date()) })
}
