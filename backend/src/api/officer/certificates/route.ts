import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { listCertificates } from "../../../domains/certification/list-certificates"
import { officerOf } from "../../../domains/organisations/officer-scope"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { query } = checkedRequest(routes.listCertificates, request)
  response.json(await listCertificates(request.scope, officer, query, new Date()))
}
