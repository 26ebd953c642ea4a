import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { managerOf } from "../../../lib/points/manager"
import { stockListTemplate } from "../../../lib/stock-list/template"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { stockLocationId } = await managerOf(request)
  response.json(await stockListTemplate(request.scope, stockLocationId))
}
