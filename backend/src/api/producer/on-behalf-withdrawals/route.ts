import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { producerOf } from "../../../domains/producers/scope"
import { withdrawOnBehalf } from "../../../domains/producers/delegation/request-delegation"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await withdrawOnBehalf(request.scope, producerOf(request), new Date()))
}
