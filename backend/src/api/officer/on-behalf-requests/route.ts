import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { officerOf } from "../../../domains/organisations/officer-scope"
import { onBehalfCalls } from "../../../domains/producers/delegation/delegation-state"
import { databaseOf } from "../../../shared/database"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  response.json({ requests: await onBehalfCalls(databaseOf(request.scope), officer, new Date()) })
}
