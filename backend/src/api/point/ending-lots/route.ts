import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endingLots } from "../../../lib/points/ending-lots"
import { managerOf } from "../../../lib/points/manager"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { stockLocationId } = await managerOf(request)
  response.json({ lots: await endingLots(request.scope, stockLocationId, new Date()) })
}
