import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { terminalPoint } from "../../../domains/point-of-sale/read-terminal"
import { enrolTerminal } from "../../../domains/sales-points/terminals/enrol-terminal"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.enrolTerminal, request)
  const { terminalId, key, pointId } = await enrolTerminal(request.scope, body, new Date())
  response.status(201).json({ terminalId, key, point: await terminalPoint(request.scope, pointId) })
}
