import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { producerOf } from "../../../../domains/producers/scope"
import { removePaper } from "../../../../domains/producers/onboarding/papers"

export async function DELETE(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.removeProducerPaper, request)
  await removePaper(request.scope, producerOf(request), params.id, new Date())
  response.json({ id: params.id })
}
