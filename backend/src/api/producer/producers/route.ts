import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { personOf } from "../../../domains/producers/scope"
import { registerProducer } from "../../../domains/producers/onboarding/register-producer"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.registerProducer, request)
  response.status(201).json(await registerProducer(request.scope, personOf(request), body, new Date()))
}
