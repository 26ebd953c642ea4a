import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listHeld } from "../../../lib/listings/waiting"
import { officerOf } from "../../../lib/officer/scope"
import { platform } from "../../../lib/platform"
import { databaseOf } from "../../../lib/database"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { stockLocationId } = await platform(request.scope)
  response.json(await listHeld(databaseOf(request.scope), officer, stockLocationId))
}
