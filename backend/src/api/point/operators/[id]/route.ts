import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { managerOf } from "../../../../lib/points/manager"
import { changeOperator } from "../../../../workflows/stock/point-people"

export async function PUT(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  const { params, body } = checkedRequest(routes.changePointOperator, request)
  response.json(await changeOperator(request.scope, manager.point.id, params.id, body))
}
