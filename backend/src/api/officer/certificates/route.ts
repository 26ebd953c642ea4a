import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { listCertificates } from "../../../lib/officer/certificates"
import { officerOf } from "../../../lib/officer/scope"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { query } = checkedRequest(routes.listCertificates, request)
  response.json(await listCertificates(request.scope, officer, query, new Date()))
}
