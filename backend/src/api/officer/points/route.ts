import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { officerOf } from "../../../lib/officer/scope"
import { officerPoints } from "../../../lib/stock/views"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { provinceCode } = await officerOf(request)
  response.json({ points: await officerPoints(request.scope, provinceCode, new Date()) })
}
