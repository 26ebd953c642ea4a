import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"
import { checkedRequest } from "../../../http/validate-request"
import { managerOf } from "../../../domains/sales-points/manager-scope"
import { makeEnrolmentCode } from "../../../domains/sales-points/terminals/enrol-terminal"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager, stockLocationId } = await managerOf(request)
  const { body } = checkedRequest(routes.makeEnrolmentCode, request)
  if (stockLocationId === null) throw new ProblemError("point_not_open")
  const input = { pointId: manager.point.id, managerId: manager.id, name: body.name }
  response.status(201).json(await makeEnrolmentCode(request.scope, input, new Date()))
}
