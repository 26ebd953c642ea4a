import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { producerOf } from "../../../../domains/producers/scope"
import { changeRole, removeMember } from "../../../../domains/producers/members/change-membership"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.changeProducerRole, request)
  response.json(await changeRole(request.scope, producerOf(request), params.membershipId, body.role))
}

export async function DELETE(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.removeProducerMember, request)
  await removeMember(request.scope, producerOf(request), params.membershipId)
  response.json({ id: params.membershipId })
}
