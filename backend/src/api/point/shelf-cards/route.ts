import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { databaseOf } from "../../../lib/database"
import { managerOf } from "../../../lib/points/manager"
import { shelfCardsOfPoint } from "../../../lib/producer-site/shelf-cards"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { stockLocationId } = await managerOf(request)
  response.json({ cards: await shelfCardsOfPoint(databaseOf(request.scope), stockLocationId, new Date()) })
}
