import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { officerOf } from "../../../../../domains/organisations/officer-scope"
import { moderateContribution } from "../../../../../domains/reviews/moderate"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params, body } = checkedRequest(routes.moderateContribution, request)
  response.json(await moderateContribution(request.scope, officer, params.id, body, new Date()))
}
