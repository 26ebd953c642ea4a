import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { officerOf } from "../../../lib/officer/scope"
import { onBehalfCalls } from "../../../lib/on-behalf/state"
import { databaseOf } from "../../../lib/database"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  response.json({ requests: await onBehalfCalls(databaseOf(request.scope), officer, new Date()) })
}
