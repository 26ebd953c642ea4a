import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { clientAddress } from "../../../http/client-address"
import { ProblemError } from "../../../shared/errors/problem"
import { countAttempt } from "../../../http/rate-limit"
import { checkedRequest } from "../../../http/validate-request"
import { findOrder } from "../../../domains/orders/find-order"
import { linkKeys, signOrderToken } from "../../../shared/signed-order-link"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.lookUpOrder, request)
  // By code and caller: a stranger who tries somebody's code must not lock its owner out of it.
  await countAttempt(request.scope, "orderLookupByCode", `${body.code} ${clientAddress(request)}`)
  const orderId = await findOrder(request.scope, body.code, body.phone)
  if (!orderId) throw new ProblemError("order_not_found")
  response.setHeader("cache-control", "no-store")
  response.json({ token: signOrderToken(orderId, linkKeys()), code: body.code })
}
