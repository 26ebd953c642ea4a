import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { personOf } from "../../../lib/producer-desk/scope"
import { registerProducer } from "../../../workflows/onboarding/register-producer"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.registerProducer, request)
  response.status(201).json(await registerProducer(request.scope, personOf(request), body, new Date()))
}
