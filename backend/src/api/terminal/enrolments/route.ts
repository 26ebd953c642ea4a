import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { terminalPoint } from "../../../lib/stock/terminal-me"
import { enrolTerminal } from "../../../workflows/stock/enrol-terminal"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.enrolTerminal, request)
  const { terminalId, key, pointId } = await enrolTerminal(request.scope, body, new Date())
  response.status(201).json({ terminalId, key, point: await terminalPoint(request.scope, pointId) })
}
