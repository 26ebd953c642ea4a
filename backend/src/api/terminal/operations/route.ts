import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../shared/errors/problem"
import { checkedRequest } from "../../../http/validate-request"
import { terminalOf } from "../../../domains/sales-points/terminals/terminal-scope"
import { receiveOperations } from "../../../domains/point-of-sale/receive-operations"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.sendOperations, request)
  response.json(
    await receiveOperations(request.scope, terminalOf(request), body, localeOf(request.headers), new Date()),
  )
}
