import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { invitationsOf } from "../../../lib/producer-desk/people"
import { producerOf } from "../../../lib/producer-desk/scope"
import { invite } from "../../../workflows/producer-membership/invitations"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json({ invitations: await invitationsOf(request.scope, producerOf(request), new Date()) })
}

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.inviteProducerMember, request)
  response.json(await invite(request.scope, producerOf(request), body, new Date()))
}
