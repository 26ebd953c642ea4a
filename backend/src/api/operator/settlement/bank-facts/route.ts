import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { recordBankEntry } from "../../../../domains/settlement/record-bank-entry"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.recordBankFact, request)
  response.status(201).json(await recordBankEntry(request.scope, body, request.auth_context.actor_id))
}
