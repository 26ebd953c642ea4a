import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { officerOf } from "../../../domains/organisations/officer-scope"
import { claimRows, claimsOf } from "../../../domains/producers/onboarding/list-claims"
import { databaseOf } from "../../../shared/database"
import { inProvince } from "../../../domains/organisations/in-province"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const open = inProvince(claimRows(databaseOf(request.scope)), officer).where("claim.state", "open")
  response.json({ claims: await claimsOf(open) })
}
