import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { assertReviewInScope } from "../../../../../domains/producers/onboarding/list-applications"
import { officerOf } from "../../../../../domains/organisations/officer-scope"
import { databaseOf } from "../../../../../shared/database"
import { changeListingIdentity } from "../../../../../domains/listings/change-identity"
import { decideReview } from "../../../../../domains/producers/onboarding/decide-review"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params, body } = checkedRequest(routes.decideReview, request)
  await assertReviewInScope(databaseOf(request.scope), officer, params.id)
  response.json(
    await decideReview(request.scope, officer, params.id, body, new Date(), changeListingIdentity),
  )
}
