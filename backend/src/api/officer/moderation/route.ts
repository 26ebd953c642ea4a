import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { officerOf } from "../../../lib/officer/scope"
import { databaseOf } from "../../../lib/database"
import { listModeration } from "../../../lib/review/moderation"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { query } = checkedRequest(routes.listModeration, request)
  response.json(await listModeration(databaseOf(request.scope), officer, query))
}
