import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endingLots } from "../../../domains/inventory/expiring-lots"
import { managerOf } from "../../../domains/sales-points/manager-scope"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { stockLocationId } = await managerOf(request)
  response.json({ lots: await endingLots(request.scope, stockLocationId, new Date()) })
}
