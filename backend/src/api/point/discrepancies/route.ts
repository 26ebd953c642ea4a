import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { managerOf } from "../../../domains/sales-points/manager-scope"
import { pointDiscrepancies } from "../../../domains/inventory/views"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { stockLocationId } = await managerOf(request)
  response.json({ discrepancies: await pointDiscrepancies(request.scope, stockLocationId) })
}
