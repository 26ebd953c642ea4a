import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { listEvents } from "../../../domains/reconciliation/operator-views"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.listPaymentEvents, request)
  response.json(await listEvents(request.scope, query))
}
