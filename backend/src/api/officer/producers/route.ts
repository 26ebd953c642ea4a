import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { listReviews } from "../../../domains/producers/onboarding/list-applications"
import { officerOf } from "../../../domains/organisations/officer-scope"
import { databaseOf } from "../../../shared/database"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { query } = checkedRequest(routes.listReviews, request)
  response.json(await listReviews(databaseOf(request.scope), officer, query))
}
