import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { managerOf } from "../../../../../domains/sales-points/manager-scope"
import { revokeTerminal } from "../../../../../domains/sales-points/terminals/operators"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  const { params } = checkedRequest(routes.revokeTerminal, request)
  response.json(await revokeTerminal(request.scope, manager.point.id, params.id, new Date()))
}
