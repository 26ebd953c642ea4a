import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { readRefund } from "../../../../../domains/reconciliation/operator-views"
import { markRefundTransferred } from "../../../../../domains/payments/settle-refund"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.markRefundTransferred, request)
  await markRefundTransferred(request.scope, params.id, body)
  response.json(await readRefund(request.scope, params.id))
}
