import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { assertCertificateInScope } from "../../../../../domains/certification/list-certificates"
import { officerOf } from "../../../../../domains/organisations/officer-scope"
import { withdrawCertificateWorkflow } from "../../../../../domains/certification/workflows/withdraw-certificate"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params, body } = checkedRequest(routes.withdrawCertificate, request)
  await assertCertificateInScope(request.scope, officer, params.id)
  const { result } = await withdrawCertificateWorkflow(request.scope).run({
    input: {
      certificateId: params.id,
      reason: body.reason,
      decisionNumber: body.decisionNumber,
      officerId: officer.id,
    },
  })
  response.json(result)
}
