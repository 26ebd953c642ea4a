import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { ProblemError } from "../../../lib/http/problem"
import { checkedRequest } from "../../../lib/http/validate"
import { managerOf } from "../../../lib/points/manager"
import { makeEnrolmentCode } from "../../../workflows/stock/enrol-terminal"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager, stockLocationId } = await managerOf(request)
  const { body } = checkedRequest(routes.makeEnrolmentCode, request)
  if (stockLocationId === null) throw new ProblemError("point_not_open")
  const input = { pointId: manager.point.id, managerId: manager.id, name: body.name }
  response.status(201).json(await makeEnrolmentCode(request.scope, input, new Date()))
}
