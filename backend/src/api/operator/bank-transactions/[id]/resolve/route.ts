import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { readTransaction } from "../../../../../domains/reconciliation/operator-views"
import { resolveTransaction } from "../../../../../domains/payments/resolve-transaction"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.resolveBankTransaction, request)
  await resolveTransaction(request.scope, params.id, body, request.auth_context.actor_id)
  response.json(await readTransaction(request.scope, params.id))
}
