import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../lib/http/problem"
import { checkedRequest } from "../../../lib/http/validate"
import { terminalOf } from "../../../lib/stock/terminal-scope"
import { takeOperations } from "../../../workflows/stock/take-operations"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.sendOperations, request)
  response.json(
    await takeOperations(request.scope, terminalOf(request), body, localeOf(request.headers), new Date()),
  )
}
