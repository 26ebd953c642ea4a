import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { managerOf } from "../../../lib/points/manager"
import { pointDashboard } from "../../../lib/points/point-day"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const scope = await managerOf(request)
  response.json(await pointDashboard(request.scope, scope, new Date()))
}
