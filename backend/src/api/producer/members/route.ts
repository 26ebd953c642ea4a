import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { colleaguesOf } from "../../../domains/producers/members/people"
import { producerOf } from "../../../domains/producers/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json({ members: await colleaguesOf(request.scope, producerOf(request)) })
}
