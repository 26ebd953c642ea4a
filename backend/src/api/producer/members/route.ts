import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { colleaguesOf } from "../../../lib/producer-desk/people"
import { producerOf } from "../../../lib/producer-desk/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json({ members: await colleaguesOf(request.scope, producerOf(request)) })
}
