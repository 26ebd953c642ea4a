import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { countAttempt } from "../../../../../http/rate-limit"
import { checkedRequest } from "../../../../../http/validate-request"
import { producerOrderView } from "../../../../../domains/orders/producer/read-order"
import { producerOf } from "../../../../../domains/producers/scope"
import { handOverFetchedWorkflow } from "../../../../../domains/orders/workflows/hand-over-at-producer"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.handOverFetchedOrder, request)
  const scope = producerOf(request)
  // Six digits are soon tried out; so the tries are counted, by order and by who asks.
  await countAttempt(request.scope, "pickupCode", `${scope.producerId}:${params.id}`)
  await handOverFetchedWorkflow(request.scope).run({
    input: {
      partId: params.id,
      producerId: scope.producerId,
      key: body.key,
      code: body.code,
      actor: { kind: scope.role, id: scope.member.id, name: scope.member.name },
    },
  })
  response.json(await producerOrderView(request.scope, scope, params.id, new Date()))
}
