import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { officerOf } from "../../../domains/organisations/officer-scope"
import { officerPoints } from "../../../domains/inventory/views"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { provinceCode } = await officerOf(request)
  response.json({ points: await officerPoints(request.scope, provinceCode, new Date()) })
}
