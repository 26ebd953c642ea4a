import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { producerOf } from "../../../domains/producers/scope"
import { withdrawDelegation } from "../../../domains/producers/delegation/request-delegation"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await withdrawDelegation(request.scope, producerOf(request), new Date()))
}
