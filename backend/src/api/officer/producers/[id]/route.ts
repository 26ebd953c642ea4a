import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { assertReviewInScope } from "../../../../domains/producers/onboarding/list-applications"
import { officerOf } from "../../../../domains/organisations/officer-scope"
import { profileOf } from "../../../../domains/producers/onboarding/profile"
import { databaseOf } from "../../../../shared/database"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params } = checkedRequest(routes.readReview, request)
  const database = databaseOf(request.scope)
  await assertReviewInScope(database, officer, params.id)
  response.json(await profileOf(database, params.id, new Date()))
}
