import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { withdrawCertificate } from "../../../../../domains/certification/change-certificate"
import { officerOf } from "../../../../../domains/organisations/officer-scope"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params, body } = checkedRequest(routes.withdrawCertificate, request)
  response.json(await withdrawCertificate(request.scope, officer, params.id, body, new Date()))
}
