import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { feedOfOfficer, markFeedRead } from "../../../../domains/notifications/feed"
import { officerOf } from "../../../../domains/organisations/officer-scope"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { query } = checkedRequest(routes.markOfficerFeedRead, request)
  await markFeedRead(request.scope, feedOfOfficer(officer), new Date(query.until), new Date())
  response.json({ until: query.until })
}
