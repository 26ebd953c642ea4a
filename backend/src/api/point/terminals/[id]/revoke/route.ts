import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { managerOf } from "../../../../../lib/points/manager"
import { revokeTerminal } from "../../../../../workflows/stock/point-people"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  const { params } = checkedRequest(routes.revokeTerminal, request)
  response.json(await revokeTerminal(request.scope, manager.point.id, params.id, new Date()))
}
