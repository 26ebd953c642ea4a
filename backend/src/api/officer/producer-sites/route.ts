import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { databaseOf } from "../../../lib/database"
import { officerOf } from "../../../lib/officer/scope"
import { listHeldSites } from "../../../lib/producer-site/waiting"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await listHeldSites(databaseOf(request.scope), await officerOf(request)))
}
