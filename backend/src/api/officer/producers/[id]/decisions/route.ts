import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { assertReviewInScope } from "../../../../../lib/officer/reviews"
import { officerOf } from "../../../../../lib/officer/scope"
import { databaseOf } from "../../../../../lib/database"
import { decideReview } from "../../../../../workflows/onboarding/decide-review"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params, body } = checkedRequest(routes.decideReview, request)
  await assertReviewInScope(databaseOf(request.scope), officer, params.id)
  response.json(await decideReview(request.scope, officer, params.id, body, new Date()))
}
