import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { managerOf } from "../../../../domains/sales-points/manager-scope"
import { changeOperator } from "../../../../domains/sales-points/terminals/operators"

export async function PUT(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  const { params, body } = checkedRequest(routes.changePointOperator, request)
  response.json(await changeOperator(request.scope, manager.point.id, params.id, body))
}
