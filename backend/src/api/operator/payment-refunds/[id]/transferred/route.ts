import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { readRefund } from "../../../../../lib/payment/operator-views"
import { markRefundTransferred } from "../../../../../workflows/payment/settle-refund"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.markRefundTransferred, request)
  await markRefundTransferred(request.scope, params.id, body)
  response.json(await readRefund(request.scope, params.id))
}
