import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { managerOf } from "../../../lib/points/manager"
import { listPointStock } from "../../../lib/points/office"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const scope = await managerOf(request)
  response.json({ items: await listPointStock(request.scope, scope) })
}
