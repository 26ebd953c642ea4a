import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { producerOf } from "../../../../domains/producers/scope"
import { revokeInvitation } from "../../../../domains/producers/members/invitations"

export async function DELETE(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.revokeProducerInvitation, request)
  response.json(await revokeInvitation(request.scope, producerOf(request), params.invitationId, new Date()))
}
