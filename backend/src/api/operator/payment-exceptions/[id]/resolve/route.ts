import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { resolveException } from "../../../../../domains/reconciliation/resolve-exception"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.resolvePaymentException, request)
  const { actor_id: operatorId } = request.auth_context
  response.json(await resolveException(request.scope, params.id, body, operatorId))
}
