import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { readStockBuffer } from "../../../domains/sales-points/stock-buffer"
import { managerOf } from "../../../domains/sales-points/manager-scope"
import { setStockBuffer } from "../../../domains/sales-points/set-stock-buffer"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  response.json(await readStockBuffer(request.scope, manager.point.id))
}

export async function PUT(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  const { body } = checkedRequest(routes.setPointExposure, request)
  response.json(await setStockBuffer(request.scope, manager.point.id, body.buffer, manager.id))
}
