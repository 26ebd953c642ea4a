import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { officerOf } from "../../../../../domains/organisations/officer-scope"
import { decideListing } from "../../../../../domains/listings/decide-listing"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params, body } = checkedRequest(routes.decideListing, request)
  response.json(await decideListing(request.scope, officer, params.id, body, new Date()))
}
