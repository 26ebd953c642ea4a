import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { searchClaimable } from "../../../lib/onboarding/claims"
import { databaseOf } from "../../../lib/database"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.listClaimable, request)
  response.json({ producers: await searchClaimable(databaseOf(request.scope), query.q) })
}
