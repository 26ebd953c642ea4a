import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { officerOf } from "../../../../../domains/organisations/officer-scope"
import { paperFile } from "../../../../../domains/producers/onboarding/paper-file"
import { databaseOf } from "../../../../../shared/database"
import { inProvince } from "../../../../../domains/organisations/in-province"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params } = checkedRequest(routes.readReviewPaper, request)
  const papers = databaseOf(request.scope)("producer_paper").join(
    "producer",
    "producer.id",
    "producer_paper.producer_id",
  )
  response.json(await paperFile(request.scope, inProvince(papers, officer), params.id))
}
