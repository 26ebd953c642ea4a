import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { officerOf } from "../../../../../domains/organisations/officer-scope"
import { startDelegationSession } from "../../../../../domains/producers/delegation/start-session"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params } = checkedRequest(routes.startOnBehalf, request)
  response.status(201).json(await startDelegationSession(request.scope, officer, params.id, new Date()))
}
