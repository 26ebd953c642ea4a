import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { personOf } from "../../../domains/producers/scope"
import { acceptInvitation } from "../../../domains/producers/members/invitations"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.acceptProducerInvitation, request)
  response.json(await acceptInvitation(request.scope, personOf(request), body.token, new Date()))
}
