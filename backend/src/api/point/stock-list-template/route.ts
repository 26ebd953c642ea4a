import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { managerOf } from "../../../domains/sales-points/manager-scope"
import { stockListTemplate } from "../../../domains/inventory/import/template"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { stockLocationId } = await managerOf(request)
  response.json(await stockListTemplate(request.scope, stockLocationId))
}
