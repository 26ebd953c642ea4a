import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { producerOf } from "../../../../lib/producer-desk/scope"
import { revokeInvitation } from "../../../../workflows/producer-membership/invitations"

export async function DELETE(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.revokeProducerInvitation, request)
  response.json(await revokeInvitation(request.scope, producerOf(request), params.invitationId, new Date()))
}
