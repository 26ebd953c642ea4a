import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { producerOf } from "../../../domains/producers/scope"
import { producerMoney } from "../../../domains/settlement/producer-money"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await producerMoney(request.scope, producerOf(request).producerId))
}
