import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { expiringLots } from "../../../domains/inventory/expiring-lots"
import { managerOf } from "../../../domains/sales-points/manager-scope"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { stockLocationId } = await managerOf(request)
  response.json({ lots: await expiringLots(request.scope, stockLocationId, new Date()) })
}
