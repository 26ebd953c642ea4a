import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { countAttempt } from "../../../../../http/rate-limit"
import { checkedRequest } from "../../../../../http/validate-request"
import { managerOf } from "../../../../../domains/sales-points/manager-scope"
import { handOverPickup } from "../../../../../domains/orders/pickup/hand-over-pickup"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  const { params, body } = checkedRequest(routes.handOverPickup, request)
  // Six digits are soon tried out; so the tries are counted, by pickup and by who asks.
  await countAttempt(request.scope, "pickupCode", `${manager.point.id}:${params.id}`)
  response.json(
    await handOverPickup(request.scope, {
      pickupId: params.id,
      pointId: manager.point.id,
      key: body.key,
      code: body.code,
      by: { id: manager.id, name: manager.name },
    }),
  )
}
