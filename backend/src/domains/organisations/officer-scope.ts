import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { Officer } from "@ocop/contracts"
import { OFFICER_MODULE } from "../../modules/officer"
import type { OfficerModuleService } from "../../modules/officer/service"
import { ProblemError } from "../../shared/errors/problem"

/** Scope of the officer who asks. Every query of the officer routes starts from it. */
export async function officerOf(request: AuthenticatedMedusaRequest): Promise<Officer> {
  const id = request.auth_context?.actor_id
  const office = request.scope.resolve<OfficerModuleService>(OFFICER_MODULE)
  const [row] = id ? await office.listOfficers({ id }, { take: 1 }) : []
  // The account was removed after the sign-in.
  if (!row) throw new ProblemError("unauthorized")
  return { id: row.id, name: row.name, email: row.email, provinceCode: row.province_code }
}

/** Like {@link officerOf}, for central officers only: for what belongs to no single province. */
export async function centralOfficerOf(request: AuthenticatedMedusaRequest): Promise<Officer> {
  const officer = await officerOf(request)
  if (officer.provinceCode !== null) throw new ProblemError("forbidden")
  return officer
}
