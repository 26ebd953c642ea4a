import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { managerOf } from "../../../lib/points/manager"
import { listPointPickups } from "../../../lib/points/office"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  const { query } = checkedRequest(routes.listPointPickups, request)
  response.json({ pickups: await listPointPickups(request.scope, manager.point.id, query.state) })
}
