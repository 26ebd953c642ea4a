import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { listExceptions } from "../../../domains/reconciliation/operator-views"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.listPaymentExceptions, request)
  response.json(await listExceptions(request.scope, query))
}
