import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listHeld } from "../../../domains/listings/moderation-queue"
import { officerOf } from "../../../domains/organisations/officer-scope"
import { platform } from "../../../shared/platform"
import { databaseOf } from "../../../shared/database"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { stockLocationId } = await platform(request.scope)
  response.json(await listHeld(databaseOf(request.scope), officer, stockLocationId))
}
