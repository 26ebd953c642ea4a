import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { inProvince } from "../../../lib/officer/reviews"
import { officerOf } from "../../../lib/officer/scope"
import { claimRows, claimsOf } from "../../../lib/onboarding/claims"
import { databaseOf } from "../../../lib/database"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const open = inProvince(claimRows(databaseOf(request.scope)), officer).where("claim.state", "open")
  response.json({ claims: await claimsOf(open) })
}
