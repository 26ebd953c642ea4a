import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { ProblemError } from "../../../../shared/errors/problem"
import { checkedRequest } from "../../../../http/validate-request"
import { linkKeys, verifyOrderToken } from "../../../../shared/signed-order-link"
import { paymentPage } from "../../../../domains/payments/payment-page"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { token } = checkedRequest(routes.readPayPage, request).params
  const orderId = verifyOrderToken(token, linkKeys())
  const page = orderId ? await paymentPage(request.scope, orderId) : null
  if (!page) throw new ProblemError("order_link_invalid")
  response.setHeader("cache-control", "no-store")
  response.json(page)
}
