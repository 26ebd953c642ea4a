import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { searchClaimable } from "../../../domains/producers/onboarding/list-claims"
import { databaseOf } from "../../../shared/database"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.listClaimable, request)
  response.json({ producers: await searchClaimable(databaseOf(request.scope), query.q) })
}
