import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { ProblemError } from "../../../../../lib/http/problem"
import { checkedRequest } from "../../../../../lib/http/validate"
import { databaseOf } from "../../../../../lib/database"
import { reviveEvent } from "../../../../../lib/payment/inbox"
import { readEvent } from "../../../../../lib/payment/operator-views"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { id } = checkedRequest(routes.retryPaymentEvent, request).params
  const revived = await reviveEvent(databaseOf(request.scope), id)
  const event = await readEvent(request.scope, id)
  if (!event) throw new ProblemError("payment_not_found")
  if (!revived) throw new ProblemError("payment_already_settled")
  response.json(event)
}
