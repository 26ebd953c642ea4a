import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { assertReviewInScope } from "../../../../lib/officer/reviews"
import { officerOf } from "../../../../lib/officer/scope"
import { profileOf } from "../../../../lib/onboarding/profile"
import { databaseOf } from "../../../../lib/database"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params } = checkedRequest(routes.readReview, request)
  const database = databaseOf(request.scope)
  await assertReviewInScope(database, officer, params.id)
  response.json(await profileOf(database, params.id, new Date()))
}
