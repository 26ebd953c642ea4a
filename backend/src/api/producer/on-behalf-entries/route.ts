import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { enterDelegationSession } from "../../../domains/producers/delegation/start-session"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.enterOnBehalf, request)
  response.status(201).json(await enterDelegationSession(request.scope, body.ticket, new Date()))
}
