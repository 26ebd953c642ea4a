import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { managerOf } from "../../../domains/sales-points/manager-scope"
import { listTerminals } from "../../../domains/sales-points/terminals/point-terminals"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  response.json({ terminals: await listTerminals(request.scope, manager.point.id) })
}
