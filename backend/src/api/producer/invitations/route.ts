import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { invitationsOf } from "../../../domains/producers/members/people"
import { producerOf } from "../../../domains/producers/scope"
import { invite } from "../../../domains/producers/members/invitations"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json({ invitations: await invitationsOf(request.scope, producerOf(request), new Date()) })
}

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.inviteProducerMember, request)
  response.json(await invite(request.scope, producerOf(request), body, new Date()))
}
