import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { databaseOf } from "../../../shared/database"
import { managerOf } from "../../../domains/sales-points/manager-scope"
import { shelfLabelsOfPoint } from "../../../domains/reporting/shelf-labels"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { stockLocationId } = await managerOf(request)
  response.json({ cards: await shelfLabelsOfPoint(databaseOf(request.scope), stockLocationId, new Date()) })
}
