import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../shared/errors/problem"
import { checkedRequest } from "../../../http/validate-request"
import { feedOfOfficer, readFeed } from "../../../domains/notifications/feed"
import { officerOf } from "../../../domains/organisations/officer-scope"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { query } = checkedRequest(routes.readOfficerFeed, request)
  response.json(await readFeed(request.scope, feedOfOfficer(officer), query, localeOf(request.headers)))
}
