import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { managerOf } from "../../../../../lib/points/manager"
import { assignDiscrepancy } from "../../../../../workflows/stock/discrepancies"

export async function PUT(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const scope = await managerOf(request)
  const { params, body } = checkedRequest(routes.assignPointDiscrepancy, request)
  response.json(await assignDiscrepancy(request.scope, scope, params.id, body.operatorId, new Date()))
}
