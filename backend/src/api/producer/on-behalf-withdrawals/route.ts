import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { producerOf } from "../../../lib/producer-desk/scope"
import { withdrawOnBehalf } from "../../../workflows/on-behalf/ask"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await withdrawOnBehalf(request.scope, producerOf(request), new Date()))
}
