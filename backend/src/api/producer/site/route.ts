import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { databaseOf } from "../../../lib/database"
import { producerOf } from "../../../lib/producer-desk/scope"
import { siteOf } from "../../../lib/producer-site/site"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { producerId } = producerOf(request)
  response.json(await siteOf(databaseOf(request.scope), producerId))
}
