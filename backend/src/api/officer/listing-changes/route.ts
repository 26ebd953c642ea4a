import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listOpenChanges } from "../../../domains/listings/moderation-queue"
import { officerOf } from "../../../domains/organisations/officer-scope"
import { databaseOf } from "../../../shared/database"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  response.json(await listOpenChanges(databaseOf(request.scope), officer))
}
