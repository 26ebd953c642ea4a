import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { ProblemError } from "../../../../../shared/errors/problem"
import { checkedRequest } from "../../../../../http/validate-request"
import { readRefund } from "../../../../../domains/reconciliation/operator-views"
import { refundProducerPart } from "../../../../../domains/payments/refund-producer-order"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.refundPart, request)
  const refunded = await refundProducerPart(request.scope, {
    producerOrderId: params.id,
    ...(body.lines ? { lines: body.lines } : {}),
    reason: body.reason,
    actor: `operator:${request.auth_context.actor_id}`,
  })
  if (refunded.id === null) throw new ProblemError("refund_exceeds_paid", { details: { left: 0 } })
  response.json(await readRefund(request.scope, refunded.id))
}
