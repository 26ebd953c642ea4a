import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../../../shared/errors/problem"
import { checkedRequest } from "../../../../../http/validate-request"
import { queueRun, readRun } from "../../../../../domains/certification/import-runs"
import { officerOf } from "../../../../../domains/organisations/officer-scope"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { params } = checkedRequest(routes.applyImport, request)
  const locale = localeOf(request.headers)
  const run = await readRun(request.scope, officer, params.id, locale)
  await queueRun(request.scope, officer, run.id)
  response.status(202).json(await readRun(request.scope, officer, run.id, locale))
}
