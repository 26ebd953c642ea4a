import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { officerOf } from "../../../../domains/organisations/officer-scope"
import { ProblemError } from "../../../../shared/errors/problem"
import { auditStock } from "../../../../domains/inventory/audit"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  // The ledger is one for the whole country; an officer of a province sees no other's places.
  const officer = await officerOf(request)
  if (officer.provinceCode !== null) throw new ProblemError("forbidden")
  response.json(await auditStock(request.scope, new Date()))
}
