import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { databaseOf } from "../../../shared/database"
import { officerOf } from "../../../domains/organisations/officer-scope"
import { listHeldSites } from "../../../domains/producers/site/list-held-sites"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await listHeldSites(databaseOf(request.scope), await officerOf(request)))
}
