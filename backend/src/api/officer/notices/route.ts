import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../lib/http/problem"
import { checkedRequest } from "../../../lib/http/validate"
import { feedOfOfficer, readFeed } from "../../../lib/notice/feed"
import { officerOf } from "../../../lib/officer/scope"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { query } = checkedRequest(routes.readOfficerFeed, request)
  response.json(await readFeed(request.scope, feedOfOfficer(officer), query, localeOf(request.headers)))
}
