import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { ProblemError } from "../../../../shared/errors/problem"
import { checkedRequest } from "../../../../http/validate-request"
import { orderPage } from "../../../../domains/orders/order-page"
import { linkKeys, verifyOrderToken } from "../../../../shared/signed-order-link"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readOrderPage, request)
  const orderId = verifyOrderToken(params.token, linkKeys())
  const page = orderId ? await orderPage(request.scope, orderId) : null
  if (!page) throw new ProblemError("order_link_invalid")
  response.setHeader("cache-control", "no-store")
  response.json(page)
}
