import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { listReviews } from "../../../lib/officer/reviews"
import { officerOf } from "../../../lib/officer/scope"
import { databaseOf } from "../../../lib/database"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { query } = checkedRequest(routes.listReviews, request)
  response.json(await listReviews(databaseOf(request.scope), officer, query))
}
