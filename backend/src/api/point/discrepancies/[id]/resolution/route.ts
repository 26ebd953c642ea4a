import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { managerOf } from "../../../../../domains/sales-points/manager-scope"
import { resolveDiscrepancy } from "../../../../../domains/inventory/discrepancies"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const scope = await managerOf(request)
  const { params, body } = checkedRequest(routes.resolvePointDiscrepancy, request)
  response.json(await resolveDiscrepancy(request.scope, scope, params.id, body.note, new Date()))
}
