import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { managerOf } from "../../../domains/sales-points/manager-scope"
import { pointDashboard } from "../../../domains/reporting/point-dashboard"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const scope = await managerOf(request)
  response.json(await pointDashboard(request.scope, scope, new Date()))
}
