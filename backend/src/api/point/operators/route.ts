import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { managerOf } from "../../../domains/sales-points/manager-scope"
import { listOperators } from "../../../domains/sales-points/terminals/point-terminals"
import { createOperator } from "../../../domains/sales-points/terminals/operators"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  response.json({ operators: await listOperators(request.scope, manager.point.id) })
}

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  const { body } = checkedRequest(routes.createPointOperator, request)
  response.status(201).json(await createOperator(request.scope, manager.point.id, body))
}
