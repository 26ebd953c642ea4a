import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { databaseOf } from "../../../shared/database"
import { producerOf } from "../../../domains/producers/scope"
import { shelfLabelsOfProducer } from "../../../domains/reporting/shelf-labels"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { producerId } = producerOf(request)
  response.json({ cards: await shelfLabelsOfProducer(databaseOf(request.scope), producerId, new Date()) })
}
