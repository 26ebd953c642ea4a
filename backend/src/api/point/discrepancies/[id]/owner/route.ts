import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { managerOf } from "../../../../../domains/sales-points/manager-scope"
import { assignDiscrepancy } from "../../../../../domains/inventory/discrepancies"

export async function PUT(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const scope = await managerOf(request)
  const { params, body } = checkedRequest(routes.assignPointDiscrepancy, request)
  response.json(await assignDiscrepancy(request.scope, scope, params.id, body.operatorId, new Date()))
}
