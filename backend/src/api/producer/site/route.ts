import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { databaseOf } from "../../../shared/database"
import { producerOf } from "../../../domains/producers/scope"
import { siteOf } from "../../../domains/producers/site/site"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { producerId } = producerOf(request)
  response.json(await siteOf(databaseOf(request.scope), producerId))
}
