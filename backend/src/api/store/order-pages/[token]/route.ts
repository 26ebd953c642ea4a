import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { ProblemError } from "../../../../lib/http/problem"
import { checkedRequest } from "../../../../lib/http/validate"
import { orderPage } from "../../../../lib/order/order-page"
import { linkKeys, verifyOrderToken } from "../../../../lib/order/order-token"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readOrderPage, request)
  const orderId = verifyOrderToken(params.token, linkKeys())
  const page = orderId ? await orderPage(request.scope, orderId) : null
  if (!page) throw new ProblemError("order_link_invalid")
  response.setHeader("cache-control", "no-store")
  response.json(page)
}
