import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { personOf } from "../../../lib/producer-desk/scope"
import { acceptInvitation } from "../../../workflows/producer-membership/invitations"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.acceptProducerInvitation, request)
  response.json(await acceptInvitation(request.scope, personOf(request), body.token, new Date()))
}
