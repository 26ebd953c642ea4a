import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { officerOf } from "../../../domains/organisations/officer-scope"
import { databaseOf } from "../../../shared/database"
import { listModeration } from "../../../domains/reviews/moderation"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { query } = checkedRequest(routes.listModeration, request)
  response.json(await listModeration(databaseOf(request.scope), officer, query))
}
