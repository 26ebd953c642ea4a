import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { officerOf } from "../../../domains/organisations/officer-scope"
import { openDelegationRequests } from "../../../domains/producers/delegation/delegation-state"
import { databaseOf } from "../../../shared/database"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  response.json({ requests: await openDelegationRequests(databaseOf(request.scope), officer, new Date()) })
}
