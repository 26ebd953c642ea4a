import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { feedOfOfficer, markFeedRead } from "../../../../lib/notice/feed"
import { officerOf } from "../../../../lib/officer/scope"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { query } = checkedRequest(routes.markOfficerFeedRead, request)
  await markFeedRead(request.scope, feedOfOfficer(officer), new Date(query.until), new Date())
  response.json({ until: query.until })
}
