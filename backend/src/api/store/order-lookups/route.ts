import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { clientAddress } from "../../../lib/http/client-address"
import { ProblemError } from "../../../lib/http/problem"
import { countAttempt } from "../../../lib/http/rate-limit"
import { checkedRequest } from "../../../lib/http/validate"
import { findOrder } from "../../../lib/order/find-order"
import { linkKeys, signOrderToken } from "../../../lib/order/order-token"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.lookUpOrder, request)
  // By code and caller: a stranger who tries somebody's code must not lock its owner out of it.
  await countAttempt(request.scope, "orderLookupByCode", `${body.code} ${clientAddress(request)}`)
  const orderId = await findOrder(request.scope, body.code, body.phone)
  if (!orderId) throw new ProblemError("order_not_found")
  response.setHeader("cache-control", "no-store")
  response.json({ token: signOrderToken(orderId, linkKeys()), code: body.code })
}
