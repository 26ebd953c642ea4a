import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { ProblemError } from "../../../../../shared/errors/problem"
import { checkedRequest } from "../../../../../http/validate-request"
import { databaseOf } from "../../../../../shared/database"
import { requeueEvent } from "../../../../../domains/payments/webhook-inbox"
import { readEvent } from "../../../../../domains/reconciliation/operator-views"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { id } = checkedRequest(routes.retryPaymentEvent, request).params
  const revived = await requeueEvent(databaseOf(request.scope), id)
  const event = await readEvent(request.scope, id)
  if (!event) throw new ProblemError("payment_not_found")
  if (!revived) throw new ProblemError("payment_already_settled")
  response.json(event)
}
