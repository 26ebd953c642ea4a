import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { managerOf } from "../../../lib/points/manager"
import { listTerminals } from "../../../lib/stock/point-terminals"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  response.json({ terminals: await listTerminals(request.scope, manager.point.id) })
}
