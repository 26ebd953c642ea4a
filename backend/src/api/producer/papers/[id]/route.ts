import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { producerOf } from "../../../../lib/producer-desk/scope"
import { removePaper } from "../../../../workflows/onboarding/papers"

export async function DELETE(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.removeProducerPaper, request)
  await removePaper(request.scope, producerOf(request), params.id, new Date())
  response.json({ id: params.id })
}
