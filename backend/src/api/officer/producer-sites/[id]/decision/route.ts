import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { officerOf } from "../../../../../lib/officer/scope"
import { decideSite } from "../../../../../workflows/producer-site/site-words"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params, body } = checkedRequest(routes.decideSite, request)
  response.json(await decideSite(request.scope, officer, params.id, body, new Date()))
}
