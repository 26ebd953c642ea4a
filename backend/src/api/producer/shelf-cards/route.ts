import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { databaseOf } from "../../../lib/database"
import { producerOf } from "../../../lib/producer-desk/scope"
import { shelfCardsOfProducer } from "../../../lib/producer-site/shelf-cards"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { producerId } = producerOf(request)
  response.json({ cards: await shelfCardsOfProducer(databaseOf(request.scope), producerId, new Date()) })
}
