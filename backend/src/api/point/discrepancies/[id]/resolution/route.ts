import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { managerOf } from "../../../../../lib/points/manager"
import { resolveDiscrepancy } from "../../../../../workflows/stock/discrepancies"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const scope = await managerOf(request)
  const { params, body } = checkedRequest(routes.resolvePointDiscrepancy, request)
  response.json(await resolveDiscrepancy(request.scope, scope, params.id, body.note, new Date()))
}
