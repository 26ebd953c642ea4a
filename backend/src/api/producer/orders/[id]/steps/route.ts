import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { producerOrderView } from "../../../../../domains/orders/producer/read-order"
import { producerOf } from "../../../../../domains/producers/scope"
import { transitionProducerOrderWorkflow } from "../../../../../domains/orders/workflows/transition-producer-order"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.transitionProducerOrder, request)
  const scope = producerOf(request)
  await transitionProducerOrderWorkflow(request.scope).run({
    input: {
      partId: params.id,
      within: { producerId: scope.producerId },
      action: body.action,
      actor: { kind: scope.role, id: scope.member.id, name: scope.member.name },
      reason: body.reason ?? null,
      key: body.key,
      ...(body.action === "hand_over"
        ? {
            handOver: {
              by: body.handOver?.by ?? "carrier",
              carrier: body.handOver?.carrier ?? null,
              trackingNumber: body.handOver?.trackingNumber ?? null,
            },
          }
        : {}),
    },
  })
  response.json(await producerOrderView(request.scope, scope, params.id, new Date()))
}
