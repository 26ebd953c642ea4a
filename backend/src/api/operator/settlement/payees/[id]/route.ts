import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { setPayee } from "../../../../../domains/settlement/set-payee"

export async function PUT(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.setPayee, request)
  response.json(await setPayee(request.scope, params.id, body, request.auth_context.actor_id))
}
