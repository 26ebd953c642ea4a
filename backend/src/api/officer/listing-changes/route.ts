import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listOpenChanges } from "../../../lib/listings/waiting"
import { officerOf } from "../../../lib/officer/scope"
import { databaseOf } from "../../../lib/database"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  response.json(await listOpenChanges(databaseOf(request.scope), officer))
}
