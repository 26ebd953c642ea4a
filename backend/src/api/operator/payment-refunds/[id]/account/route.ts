import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { readRefund } from "../../../../../domains/reconciliation/operator-views"
import { setRefundAccount } from "../../../../../domains/payments/settle-refund"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.setRefundAccount, request)
  await setRefundAccount(request.scope, params.id, body)
  response.json(await readRefund(request.scope, params.id))
}
