import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { managerOf } from "../../../domains/sales-points/manager-scope"
import { listPointPickups } from "../../../domains/orders/pickup/list-pickups"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  const { query } = checkedRequest(routes.listPointPickups, request)
  response.json({ pickups: await listPointPickups(request.scope, manager.point.id, query.state) })
}
