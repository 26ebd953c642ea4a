import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { readExposure } from "../../../lib/points/exposure"
import { managerOf } from "../../../lib/points/manager"
import { setExposure } from "../../../workflows/points/set-exposure"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  response.json(await readExposure(request.scope, manager.point.id))
}

export async function PUT(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  const { body } = checkedRequest(routes.setPointExposure, request)
  response.json(await setExposure(request.scope, manager.point.id, body.buffer, manager.id))
}
