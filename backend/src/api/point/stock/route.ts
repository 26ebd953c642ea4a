import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { managerOf } from "../../../domains/sales-points/manager-scope"
import { listPointStock } from "../../../domains/inventory/list-point-stock"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const scope = await managerOf(request)
  response.json({ items: await listPointStock(request.scope, scope) })
}
